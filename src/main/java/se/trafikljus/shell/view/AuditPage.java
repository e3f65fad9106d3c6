package se.trafikljus.shell.view;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audited;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.VerdictProposal;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** All of one audit: what it says of itself, and objective by objective. */
public final class AuditPage {

    private final Invocation invocation;
    private final ScoredAudit shown;

    public AuditPage(Invocation invocation, ScoredAudit shown) {
        this.invocation = invocation;
        this.shown = shown;
    }

    /** Prints it for people. */
    public void print() {
        head();
        shown.rubric().areas().forEach(this::area);
    }

    private void head() {
        Audit audit = shown.audit();
        invocation.print(
                Message.of(
                        "shell.audit.head",
                        audit.id(),
                        audit.bodies().isEmpty()
                                ? shown.municipality().name()
                                : shown.municipality().name() + ", " + Audited.names(audit),
                        shown.rubric().id(),
                        shown.rubric().version(),
                        audit.status()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", audit.title());
        fields.put("question", audit.question());
        fields.put("body", String.join(" | ", audit.bodies()));
        fields.put("period", period(audit).in(invocation.language()));
        fields.put("report_date", date(audit.reportDate()));
        fields.put("auditor", audit.auditor());
        fields.put("dnr", audit.dnr());
        fields.put("approved_by", audit.approvedBy());
        fields.put("follows", audit.follows());
        fields.put("conclusion", audit.conclusion());
        fields.put("source", audit.source());
        for (ConductField field : ConductField.values()) {
            fields.put(field.id(), audit.conduct().text(field));
        }
        shown.verdict()
                .ifPresent(
                        verdict ->
                                fields.put(
                                        ConductField.VERDICT.id(),
                                        verdict.label().in(invocation.language())));
        fields.forEach(
                (field, text) -> {
                    if (!text.isBlank()) {
                        invocation.print("", Message.of("audit.field." + field), text);
                    }
                });
        if (!audit.status().locked() && audit.conduct().verdict().isEmpty()) {
            invocation.print("", VerdictProposal.of(shown).said());
        }
    }

    private static Localized period(Audit audit) {
        String from = date(audit.periodFrom());
        String to = date(audit.periodTo());
        if (from.isEmpty() && to.isEmpty()) {
            return language -> "";
        }
        return Message.of(
                from.isEmpty()
                        ? "shell.audit.until"
                        : to.isEmpty() ? "shell.audit.since" : "shell.audit.between",
                from,
                to);
    }

    private void area(Area area) {
        invocation.print("");
        invocation.print("", area.title());
        for (Objective objective : area.objectives()) {
            Assessment one = shown.assessment(objective.id());
            invocation.print(objective.id() + " ", objective.text());
            invocation.print("  ", rating(one));
            AssessmentTexts.print(invocation, "  ", one);
        }
    }

    /** The same as a table of ratings. */
    public static TableView assessments(ScoredAudit shown) {
        return TableView.of(
                shown.assessments(),
                Column.of("objective", "shell.column.objective", Assessment::objective),
                Column.of(
                        "text",
                        "shell.column.text",
                        one -> shown.rubric().objective(one.objective()).orElseThrow().text()),
                Column.of("rating", "shell.column.rating", one -> rating(one)));
    }

    private static Localized rating(Assessment assessment) {
        return assessment
                .rating()
                .<Localized>map(
                        rating -> language -> rating.symbol() + " " + rating.label().in(language))
                .orElse(Message.of("audit.unscored"));
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
