package se.trafikljus.comparison;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

/** Audits as tests speak of them: {@code auditOf("Vara").rated("RES1", "partly_met")}. */
public final class AuditFixture {

    public static final Rubric KAA = RubricReader.read(Path.of("rubrics/kaa.yaml"));
    public static final Rubric INTERNAL_CONTROL =
            RubricReader.read(Path.of("rubrics/internal-control.yaml"));

    private final String name;
    private final Rubric rubric;
    private AuditStatus status;
    private final Map<String, Assessment> written = new LinkedHashMap<>();
    private Optional<LocalDate> periodTo = Optional.empty();
    private List<String> bodies = List.of();
    private String verdict = "";

    private AuditFixture(String name, Rubric rubric, AuditStatus status) {
        this.name = name;
        this.rubric = rubric;
        this.status = status;
    }

    public static AuditFixture auditOf(String municipality) {
        return auditOf(municipality, KAA);
    }

    public static AuditFixture auditOf(String municipality, Rubric rubric) {
        return new AuditFixture(municipality, rubric, AuditStatus.APPROVED);
    }

    public static AuditFixture draftOf(String municipality) {
        return new AuditFixture(municipality, KAA, AuditStatus.DRAFT);
    }

    public AuditFixture rated(String objective, String rating) {
        Rating given = rubric.rating(rating).orElseThrow();
        written.put(
                objective,
                Assessment.unscored(objective)
                        .founded("", "Motivering " + name, "Källa " + name, "", false)
                        .rated(given, "Anna", ""));
        return this;
    }

    public AuditFixture unfounded(String objective, String rating) {
        written.put(
                objective,
                Assessment.unscored(objective)
                        .rated(rubric.rating(rating).orElseThrow(), "Anna", ""));
        return this;
    }

    public AuditFixture success(String objective) {
        Assessment own = Objects.requireNonNull(written.get(objective));
        written.put(
                objective,
                own.founded(own.finding(), own.rationale(), own.source(), own.quote(), true));
        return this;
    }

    /** Its auditor has confirmed this answer to the audit question. */
    public AuditFixture answered(String verdict) {
        this.verdict = verdict;
        return this;
    }

    /** Rated as before, by whoever rebuilt the audit. */
    public AuditFixture reconstructed(String objective) {
        Assessment own = Objects.requireNonNull(written.get(objective));
        written.put(
                objective,
                own.founded(own.finding(), own.rationale(), "R; Studien", own.quote(), false));
        return this;
    }

    public AuditFixture draft() {
        status = AuditStatus.DRAFT;
        return this;
    }

    public AuditFixture until(int year) {
        periodTo = Optional.of(LocalDate.of(year, 12, 31));
        return this;
    }

    /** The audit is of these bodies of the municipality. */
    public AuditFixture of(String... bodies) {
        this.bodies = List.of(bodies);
        return this;
    }

    public ScoredAudit done() {
        String id =
                Normalizer.normalize(
                                String.join("-", bodies.isEmpty() ? List.of(name) : bodies),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceAll("[^a-z0-9]+", "-");
        Audit audit =
                Audit.bare(
                        id + "-x",
                        name,
                        bodies,
                        rubric.hash(),
                        status,
                        Optional.empty(),
                        periodTo,
                        Optional.empty());
        return new ScoredAudit(
                answered(audit), rubric, new Municipality(name, name, "", "", ""), written);
    }

    private Audit answered(Audit audit) {
        return new Audit(
                audit.id(),
                audit.place(),
                audit.rubricHash(),
                audit.status(),
                audit.title(),
                audit.question(),
                audit.bodies(),
                audit.periodFrom(),
                audit.periodTo(),
                audit.reportDate(),
                audit.auditor(),
                audit.dnr(),
                audit.approvedBy(),
                audit.approvedAt(),
                audit.publishedAt(),
                audit.unfoundedReason(),
                audit.conclusion(),
                audit.follows(),
                audit.source(),
                Conduct.of(field -> field == ConductField.VERDICT ? verdict : ""));
    }
}
