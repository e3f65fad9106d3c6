package se.trafikljus.audit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * Changes what a draft says of itself beside its ratings; each change stands in the trail, in the
 * same transaction.
 */
@Component
public class Descriptions {

    private final AuditStore store;
    private final Audits audits;
    private final Trail trail;
    private final Transactions transactions;

    Descriptions(AuditStore store, Audits audits, Trail trail, Transactions transactions) {
        this.store = store;
        this.audits = audits;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Says anew what a draft says of itself. Its id stays, also where the period comes to lie in
     * another year.
     *
     * @param wish is given what stands there
     * @return the audit as it was and as it is
     * @throws Problem if the audit is locked; if the actor is no auditor or has a conflict of
     *     interest; if a text is too long or malformed, the period ends before it begins, or
     *     nothing would change
     */
    public Described change(Actor actor, String auditId, UnaryOperator<Particulars> wish) {
        return transactions.changing(
                actor,
                () -> {
                    Audit before = audits.toChange(actor, auditId);
                    Particulars wanted = wish.apply(Particulars.of(before));
                    wanted.refuse();
                    Audit after = before.describedAs(wanted);
                    if (after.equals(before)) {
                        throw Problem.conflict("audit.nothingChanged", before.id())
                                .remedy(Action.SHOW_AUDIT, before.id());
                    }
                    store.update(after);
                    trail.add(
                            actor,
                            "audit.changed",
                            Audits.subject(before.id()),
                            List.of(new Change("", Fields.of(before), Fields.of(after))));
                    return new Described(before, after);
                });
    }
}
