package se.trafikljus.improvement;

import java.util.List;
import java.util.Optional;
import se.trafikljus.BodyName;
import se.trafikljus.Message;
import se.trafikljus.audit.Audit;

/** Notes a body that an audit does not list, which may be meant or misspelt. */
final class UnlistedBody {

    private UnlistedBody() {}

    /** That the body is none of the audit's; nothing where it is, or the audit lists none. */
    static Optional<Message> note(Audit audit, String body) {
        List<String> listed = audit.bodies();
        boolean known = listed.stream().anyMatch(one -> BodyName.areSame(one, body));
        return body.isBlank() || listed.isEmpty() || known
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "improvement.unlistedBody",
                                body,
                                audit.id(),
                                String.join(", ", listed)));
    }
}
