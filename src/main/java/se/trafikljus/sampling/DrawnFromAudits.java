package se.trafikljus.sampling;

import java.util.List;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.audit.Removals;

/** A drawn sample keeps its audit: one that can be undone can be drawn until it pleases. */
@Component
class DrawnFromAudits implements Removals.Keeper {

    private final SampleStore store;

    DrawnFromAudits(SampleStore store) {
        this.store = store;
    }

    @Override
    public List<Message> against(String audit) {
        List<String> objectives = store.objectives(audit);
        return objectives.isEmpty()
                ? List.of()
                : List.of(Message.of("sampling.keepAudit", String.join(", ", objectives)));
    }

    /** Where anything was drawn, the audit stays. */
    @Override
    public List<Removals.Gone> removeWith(String audit) {
        return List.of();
    }
}
