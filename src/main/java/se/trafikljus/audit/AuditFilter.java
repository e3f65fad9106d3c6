package se.trafikljus.audit;

import java.util.Optional;
import se.trafikljus.BodyName;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;

/**
 * Which audits a list has; whatever is empty does not choose.
 *
 * @param municipality name or code
 * @param body one of the audited bodies
 * @param rubric the rubric's id
 * @param year the year in which the period ends
 */
public record AuditFilter(
        Optional<String> municipality,
        Optional<String> body,
        Optional<String> rubric,
        Optional<AuditStatus> status,
        Optional<Integer> year) {

    /** Every audit. */
    public static AuditFilter none() {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with the municipality by its code. */
    AuditFilter known(Municipalities municipalities) {
        return new AuditFilter(
                municipality.map(municipalities::get).map(Municipality::code),
                body,
                rubric,
                status,
                year);
    }

    /** Whether an audit is of them. */
    boolean chooses(AuditLine line) {
        Audit audit = line.audit();
        return municipality.filter(code -> !audit.place().equals(code)).isEmpty()
                && (body.isEmpty()
                        || audit.bodies().stream()
                                .anyMatch(own -> BodyName.areSame(own, body.get())))
                && rubric.filter(id -> !line.rubric().id().equalsIgnoreCase(id.strip())).isEmpty()
                && status.filter(wanted -> audit.status() != wanted).isEmpty()
                && (year.isEmpty() || audit.periodTo().map(day -> day.getYear()).equals(year));
    }
}
