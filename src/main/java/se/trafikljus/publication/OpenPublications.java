package se.trafikljus.publication;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.people.People;

/**
 * What everybody may read: what somebody opened, for as long as it is published as it was then. As
 * long as nobody is registered, nothing is.
 */
@Component
class OpenPublications implements AuditLibrary.OpenAudits {

    private final PublicationStore store;
    private final People people;

    OpenPublications(PublicationStore store, People people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public Predicate<Audit> now() {
        if (people.isUnkept()) {
            return audit -> false;
        }
        Map<String, String> opened =
                store.beginning(Publication.AUDITS).stream()
                        .filter(Publication::isOpen)
                        .collect(Collectors.toMap(Publication::id, Publication::publishedAt));
        return audit -> audit.publishedAt().equals(opened.get(Publication.ofAudit(audit.id())));
    }

    /** Whether something published is open to everybody, as things stand now. */
    boolean isOpen(Publication one) {
        return one.isOpen() && !people.isUnkept();
    }
}
