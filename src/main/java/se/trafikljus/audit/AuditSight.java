package se.trafikljus.audit;

import java.util.function.Predicate;
import se.trafikljus.BodyName;
import se.trafikljus.people.User;

/**
 * Which audits a person may read. Drafts are confidential: a reader sees what is published, and a
 * committee what is published of its own municipality and body.
 */
record AuditSight(User user) implements Predicate<Audit> {

    @Override
    public boolean test(Audit audit) {
        boolean published = audit.status() == AuditStatus.PUBLISHED;
        return switch (user.role()) {
            case AUDITOR, ADMIN -> true;
            case READER -> published;
            case COMMITTEE -> published && concerns(audit);
        };
    }

    /** An audit that names no body concerns all of the municipality's. */
    private boolean concerns(Audit audit) {
        return audit.place().equals(user.place())
                && (audit.bodies().isEmpty()
                        || audit.bodies().stream()
                                .anyMatch(body -> BodyName.areSame(body, user.body())));
    }
}
