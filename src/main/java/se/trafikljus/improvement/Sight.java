package se.trafikljus.improvement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.User;

/** What one person may see of improvement areas; audits are looked up once. */
final class Sight {

    private final User user;
    private final Audits audits;
    private final Municipalities municipalities;
    private final Map<String, Optional<Audit>> known = new HashMap<>();

    Sight(User user, Audits audits, Municipalities municipalities) {
        this.user = user;
        this.audits = audits;
        this.municipalities = municipalities;
    }

    /** Drafts are confidential: product rule 9. */
    boolean sees(ImprovementArea area) {
        boolean sent = area.status() != ImprovementStatus.ADDED;
        return switch (user.role()) {
            case AUDITOR, ADMIN -> true;
            case COMMITTEE -> sent && user.answersFor(area.place(), area.body());
            case READER ->
                    sent
                            && audit(area.audit())
                                    .filter(one -> one.status() == AuditStatus.PUBLISHED)
                                    .isPresent();
        };
    }

    private Optional<Audit> audit(String id) {
        return id.isEmpty() ? Optional.empty() : known.computeIfAbsent(id, audits.all()::find);
    }

    Followed followed(ImprovementArea area, List<TakenStep> steps) {
        return new Followed(
                area,
                municipalities.at(area.place()),
                audit(area.audit()).map(one -> audits.rubric(one.rubricHash())),
                steps);
    }
}
