package se.trafikljus.shell;

import java.util.List;
import org.springframework.stereotype.Component;
import se.trafikljus.BodyName;
import se.trafikljus.Message;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Invocation;

/** Notes a body that an audit does not list, which may be meant or misspelt. */
@Component
public class UnlistedBody {

    private final AuditLibrary library;

    UnlistedBody(AuditLibrary library) {
        this.library = library;
    }

    public void note(Invocation invocation, String audit, String body) {
        if (audit.isEmpty() || body.isBlank()) {
            return;
        }
        List<String> listed = library.seenBy(Acting.in(invocation)).get(audit).bodies();
        if (!listed.isEmpty() && listed.stream().noneMatch(one -> BodyName.areSame(one, body))) {
            invocation.note(
                    Message.of(
                            "shell.improvement.unlistedBody",
                            body,
                            audit,
                            String.join(", ", listed)));
        }
    }
}
