package se.trafikljus.audit;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/** Takes in audits that were made elsewhere; each stands in the trail, in the same transaction. */
@Component
public class AuditImports {

    private final Drafts drafts;
    private final AuditStore store;
    private final AuditShelf shelf;
    private final Removals removals;
    private final AuditRights rights;
    private final Municipalities municipalities;
    private final Trail trail;
    private final Transactions transactions;

    AuditImports(
            Drafts drafts,
            AuditStore store,
            AuditShelf shelf,
            Removals removals,
            AuditRights rights,
            Municipalities municipalities,
            Trail trail,
            Transactions transactions) {
        this.drafts = drafts;
        this.store = store;
        this.shelf = shelf;
        this.removals = removals;
        this.rights = rights;
        this.municipalities = municipalities;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Takes in many audits at once: all of them, or none. What says that it is approved comes in as
     * a draft, with a note, if the actor is known by a proof and no administrator.
     *
     * @param stillWanted asked between rows and before the end; what it throws undoes everything
     * @param work adds to the import; what it throws undoes everything
     * @throws Problem if the actor is no auditor, nor an administrator known by a proof
     */
    public AuditImport.Result takeIn(
            Actor actor,
            boolean replace,
            boolean dryRun,
            Runnable stillWanted,
            Consumer<AuditImport> work) {
        rights.refuseUnlessImporter(actor);
        return transactions.changing(
                actor,
                dryRun,
                () -> {
                    AuditImport intake =
                            new AuditImport(
                                    drafts,
                                    store,
                                    new StandingAudits(store, shelf, removals),
                                    new ImportRights(store, rights, actor),
                                    municipalities,
                                    trail,
                                    actor,
                                    replace,
                                    stillWanted);
                    work.accept(intake);
                    AuditImport.Result result = intake.finish();
                    stillWanted.run();
                    return result;
                });
    }
}
