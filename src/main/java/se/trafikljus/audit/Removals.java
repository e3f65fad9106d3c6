package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;
import se.trafikljus.workspace.Keys;

/**
 * Removes drafts that nobody wants and nothing rests on. What stood in them, and why they went, is
 * in the trail alone; their ids are not used again.
 */
@Component
public class Removals {

    /** Under which part of an audit its removal stands in the trail. */
    static final String PART = "removal";

    /**
     * That a draft was removed.
     *
     * @param day the day on which it was
     */
    public record Removal(String audit, String reason, LocalDate day, String by) {

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("reason", reason);
            fields.put("date", day.toString());
            fields.put("by", by);
            return fields;
        }
    }

    /** A room that keeps something of audits. */
    public interface Keeper {

        /** What rests on an audit, so that it cannot be removed; none where nothing does. */
        List<Message> against(String audit);

        /**
         * Removes what goes with the audit, for nothing else can rest on it.
         *
         * @return what the trail is to tell of that
         */
        List<Gone> removeWith(String audit);
    }

    /** What another room's record in the trail says of what went with an audit. */
    public record Gone(String action, String subject, List<Change> changes) {

        public Gone {
            changes = List.copyOf(changes);
        }
    }

    private final JdbcClient jdbc;
    private final Audits audits;
    private final AuditStore store;
    private final SecondStore seconds;
    private final AuditRights rights;
    private final List<Keeper> keepers;
    private final Trail trail;
    private final Transactions transactions;

    Removals(
            JdbcClient jdbc,
            Audits audits,
            AuditStore store,
            SecondStore seconds,
            AuditRights rights,
            List<Keeper> keepers,
            Trail trail,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.audits = audits;
        this.store = store;
        this.seconds = seconds;
        this.rights = rights;
        this.keepers = List.copyOf(keepers);
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Removes a draft. Whoever alone has worked on it may, and an administrator.
     *
     * @param reason why; it stays in the trail
     * @throws Problem if the audit is no draft or was once approved, if another follows it up or
     *     something else rests on it, if others have worked on it, or without a reason
     */
    public Outcome<Removal> remove(Actor actor, String auditId, String reason) {
        return transactions.changing(
                actor,
                () -> {
                    rights.refuseUnlessInsider(actor);
                    Audit audit = audits.all().get(auditId);
                    rights.refuseUnlessOwn(actor, audit);
                    refuseUsed(audit);
                    if (reason.isBlank()) {
                        throw Problem.because("audit.removedWithoutReason", audit.id())
                                .remedy(Action.GIVE_REASON);
                    }
                    Texts.refuse("reason", reason);
                    Removal removal =
                            new Removal(
                                    audit.id(), reason.strip(), transactions.today(), actor.name());
                    take(actor, audit, removal);
                    return new Outcome<>(
                            removal,
                            List.of(
                                    Message.of("audit.removed", audit.id())
                                            .remedy(Action.SHOW_REMOVED_AUDIT)));
                });
    }

    private void refuseUsed(Audit audit) {
        if (audit.status().locked()) {
            throw audit.locked().remedy(Action.REOPEN_AUDIT, audit.id());
        }
        List<Message> against = new ArrayList<>();
        if (!store.reopenings(audit.id()).isEmpty()) {
            against.add(Message.of("audit.keptAsApproved"));
        }
        store.audits().stream()
                .filter(one -> one.follows().equals(audit.id()))
                .forEach(one -> against.add(Message.of("audit.keptAsFollowed", one.id())));
        keepers.forEach(keeper -> against.addAll(keeper.against(audit.id())));
        if (!against.isEmpty()) {
            throw Problem.listing(Message.of("audit.keptInUse", audit.id()), against)
                    .kind(Problem.Kind.CONFLICT);
        }
    }

    private void take(Actor actor, Audit audit, Removal removal) {
        String id = audit.id();
        keepers.stream()
                .flatMap(keeper -> keeper.removeWith(id).stream())
                .forEach(gone -> trail.add(actor, gone.action(), gone.subject(), gone.changes()));
        List<Change> changes = changes(audit, removal);
        for (String table : List.of("second_assessment", "assessment")) {
            jdbc.sql("DELETE FROM " + table + " WHERE audit = ?").param(id).update();
        }
        jdbc.sql("DELETE FROM audit WHERE id = ?").param(id).update();
        jdbc.sql(
                        "INSERT INTO audit_removal (audit, reason, removed_on, removed_by) VALUES (?, ?, ?, ?)")
                .params(id, removal.reason(), removal.day().toString(), removal.by())
                .update();
        trail.add(actor, "audit.removed", Audits.subject(id), changes);
    }

    private List<Change> changes(Audit audit, Removal removal) {
        Rubric rubric = store.rubric(audit.rubricHash());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("", Fields.of(audit), Map.of()));
        store.assessments(audit.id(), rubric)
                .forEach(
                        (objective, one) ->
                                changes.add(new Change(objective, Fields.of(one), Map.of())));
        seconds.all(audit.id(), rubric)
                .forEach(
                        (objective, one) ->
                                changes.add(
                                        new Change(
                                                Audits.SECOND + objective,
                                                one.fields(),
                                                Map.of())));
        changes.add(new Change(PART, Map.of(), removal.fields()));
        return changes;
    }

    /** Those of some ids whose audits were removed. */
    List<String> among(Collection<String> ids) {
        String sql =
                "SELECT audit_removal.audit FROM "
                        + Keys.THOSE
                        + "audit_removal ON audit_removal.audit = those.id";
        List<String> removed = new ArrayList<>();
        Keys.forEach(
                ids, some -> removed.addAll(jdbc.sql(sql).param(some).query(String.class).list()));
        return removed;
    }

    /** Whether an audit with that id was removed. */
    boolean was(String id) {
        return !among(List.of(id)).isEmpty();
    }
}
