package se.trafikljus.improvement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.people.User;

/** What one person may see of improvement areas; audits are looked up once. */
final class Sight {

    private final User user;
    private final Audits audits;
    private final Map<String, Audit> known = new HashMap<>();

    Sight(User user, Audits audits) {
        this.user = user;
        this.audits = audits;
    }

    /** The same for many areas, whose audits are read at once. */
    Sight ofMany() {
        known.putAll(audits.all().byId());
        return this;
    }

    /** The same for some areas, whose audits are read at once. */
    Sight of(List<ImprovementArea> areas) {
        known.putAll(
                audits.all()
                        .known(
                                areas.stream()
                                        .map(ImprovementArea::audit)
                                        .collect(Collectors.toSet())));
        return this;
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
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        known.computeIfAbsent(id, one -> audits.all().find(one).orElse(null)));
    }

    Followed followed(ImprovementArea area, Municipality place, List<TakenStep> steps) {
        return new Followed(
                area,
                place,
                audit(area.audit()).map(one -> audits.rubric(one.rubricHash())),
                steps);
    }
}
