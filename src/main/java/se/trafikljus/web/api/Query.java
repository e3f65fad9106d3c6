package se.trafikljus.web.api;

import java.util.Locale;

/** What may stand behind the question mark of an address. */
enum Query {
    RUBRIC("The rubric's id.", "kaa"),
    AUDITS("Ids of audits, with commas between.", "vara-kaa-2026,mark-kaa-2026"),
    MUNICIPALITIES("Names or codes, with commas between.", "Vara,Mark"),
    MUNICIPALITY("Name or code.", "Vara"),
    COUNTY("A county's whole name.", "Västra Götalands län"),
    GROUP("The whole name of a group of municipalities.", "Landsbygdskommuner"),
    BY("municipality or body.", "municipality"),
    BODIES("Names of audited bodies, with semicolons between; or all.", "Barnnämnden"),
    BODY("The name of an audited body or of a committee.", "Barnnämnden"),
    YEAR("The year in which the period ends.", "2026"),
    NAMES("Whom sentences name: strengths (the default), all or none.", "none"),
    STATUS("A status.", "draft"),
    DUE("Due on that day or before.", "2027-03-31"),
    THEME("The id of a rubric's theme.", "governance"),
    AUDIT("The id of an audit.", "vara-kaa-2026"),
    NAME("What the file is called.", "plan.pdf"),
    NOTE("What it shows.", "Sidan 3"),
    CASE("The number of a case that was drawn.", "17"),
    REASON("Why.", "Fel fil");

    private final String what;
    private final String example;

    Query(String what, String example) {
        this.what = what;
        this.example = example;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String what() {
        return what;
    }

    String example() {
        return example;
    }
}
