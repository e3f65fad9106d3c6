package se.trafikljus.web.api;

import static se.trafikljus.web.api.Field.maybe;
import static se.trafikljus.web.api.Field.needed;

import java.util.List;
import java.util.Optional;
import se.trafikljus.web.api.Field.Kind;

/** What a program may send, and where: read by it, refused by it, and described by it. */
enum Shape {
    NOTHING(""),
    NEW_AUDIT(
            "NewAudit",
            needed("municipality", Kind.TEXT, "Name or code.", "Vara"),
            needed("rubric", Kind.TEXT, "The rubric's id.", "kaa"),
            maybe("body", Kind.TEXT, "The audited bodies, with ` | ` between.", "Barnnämnden"),
            maybe("question", Kind.TEXT, "The rubric's own where absent.", "Fungerar det?"),
            maybe("from", Kind.DAY, "The first day of the period.", "2026-01-01"),
            maybe("to", Kind.DAY, "The last day of the period.", "2026-12-31"),
            maybe("follows", Kind.TEXT, "The id of the audit it follows up.", "vara-kaa-2025")),
    ASSESSMENT(
            "AssessmentToPut",
            maybe("objective", Kind.TEXT, "As in the address, if at all.", "RES1"),
            needed(
                    "rating",
                    Kind.TEXT_OR_NULL,
                    "A rating's id, label or alias; null for unscored.",
                    "met"),
            needed("finding", Kind.TEXT, "What was observed.", ""),
            needed("rationale", Kind.TEXT, "Why it is rated so.", "Tre tjänster finns."),
            maybe("as_formulated", Kind.TEXT, "As it stands, if at all.", ""),
            needed("source", Kind.TEXT, "The document, and where in it.", "Budget 2026, s. 4"),
            needed("quote", Kind.TEXT, "The source's own words.", ""),
            needed("success", Kind.TRUTH, "Whether it is a success factor.", false)),
    APPROVAL(
            "Approval",
            maybe(
                    "allow_unfounded",
                    Kind.TEXT,
                    "Why it is approved though something lacks its rationale or source.",
                    "Reconstructed from a published report")),
    PUBLICATION("Publication"),
    REOPENING("Reopening", needed("reason", Kind.TEXT, "Why it is opened again.", "Fel period")),
    NEW_IMPROVEMENT(
            "NewImprovement",
            maybe("audit", Kind.TEXT, "The audit that it rests on.", "vara-kaa-2026"),
            maybe("recommendation", Kind.NUMBER, "Which of the audit's recommendations.", 1),
            maybe("objective", Kind.TEXT, "Which of the audit's objectives, instead.", "RES1"),
            maybe("municipality", Kind.TEXT, "Whose, where it rests on no audit.", "Vara"),
            maybe("title", Kind.TEXT, "What is to become better.", "Kartläggning av unga"),
            maybe("body", Kind.TEXT, "Whom it is addressed to.", "Barnnämnden"),
            maybe("due", Kind.DAY, "By when an answer is asked for.", "2027-03-31"),
            maybe("priority", Kind.TEXT, "In the organisation's own words.", "hög")),
    SENDING(
            "Sending",
            maybe("body", Kind.TEXT, "Whom it is sent to.", "Barnnämnden"),
            maybe("due", Kind.DAY, "By when an answer is asked for.", "2027-03-31")),
    ANSWER(
            "ImprovementAnswer",
            needed("response", Kind.TEXT, "accepted, partly or declined.", "accepted"),
            needed("text", Kind.TEXT, "What the committee answers.", "Nämnden instämmer."),
            maybe("decision", Kind.TEXT, "The paragraph of its minutes.", "§ 12"),
            maybe("dnr", Kind.TEXT, "The number of its case.", "BN 2027/14"),
            maybe("date", Kind.DAY, "When it was given, where noted for another.", "2027-03-01")),
    PLAN(
            "Plan",
            maybe("resources", Kind.TEXT, "What is put in.", "En halv tjänst"),
            maybe("activities", Kind.TEXT, "What is done.", "Rutin tas fram"),
            maybe("outputs", Kind.TEXT, "What comes of it.", "Beslutad rutin"),
            maybe("short_term", Kind.TEXT, "What changes soon.", "Alla kontaktas"),
            maybe("long_term", Kind.TEXT, "What changes in the end.", "Fler studerar"),
            maybe("indicators", Kind.TEXT, "By what that is seen.", "Andel kontaktade"),
            maybe("due", Kind.DAY, "By when it is to be done.", "2027-12-31")),
    PROGRESS(
            "Progress",
            needed("text", Kind.TEXT, "What has been done.", "Rutinen är ute på remiss."),
            maybe("share", Kind.NUMBER, "How much of it is done, 0 to 100.", 50),
            maybe("date", Kind.DAY, "When, where noted for another.", "2027-06-01")),
    COMPLETION(
            "Completion",
            maybe("text", Kind.TEXT, "What was done.", "Rutinen är beslutad."),
            maybe("date", Kind.DAY, "When, where noted for another.", "2027-11-01")),
    VERIFICATION(
            "Verification",
            needed("verification", Kind.TEXT, "done, partly or not.", "done"),
            needed("text", Kind.TEXT, "What was looked at.", "Rutinen och tio ärenden."),
            maybe("date", Kind.DAY, "When; today where absent.", "2027-12-15")),
    CLOSING("Closing", needed("reason", Kind.TEXT, "Why it is closed.", "Nämnden är upplöst.")),
    REPORT(
            "ReportOrder",
            maybe("kind", Kind.TEXT, "comparison (the default) or audit.", "comparison"),
            maybe("audit", Kind.TEXT, "Which, where the kind is audit.", "vara-kaa-2026"),
            maybe("rubric", Kind.TEXT, "The rubric's id.", "kaa"),
            maybe("audits", Kind.TEXTS, "Ids of audits.", List.of("vara-kaa-2026")),
            maybe("municipalities", Kind.TEXTS, "Names or codes.", List.of("Vara", "Mark")),
            maybe("bodies", Kind.TEXTS, "Names of audited bodies.", List.of("Barnnämnden")),
            maybe("by", Kind.TEXT, "municipality or body.", "municipality"),
            maybe("year", Kind.NUMBER, "The year in which the period ends.", 2026),
            maybe("names", Kind.TEXT, "strengths, all or none.", "strengths"),
            needed(
                    "formats",
                    Kind.TEXTS,
                    "Any of pdf, html, docx, xlsx, csv, json.",
                    List.of("pdf", "json")),
            maybe("language", Kind.TEXT, "sv or en.", "sv"),
            maybe("title", Kind.TEXT, "Another title than the usual one.", "Granskning 2026"));

    private final String id;
    private final List<Field> fields;

    Shape(String id, Field... fields) {
        this.id = id;
        this.fields = List.of(fields);
    }

    /** Its name in the description. */
    String id() {
        return id;
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether a body without any member will do. */
    boolean mayBeEmpty() {
        return fields.stream().noneMatch(Field::needed);
    }
}
