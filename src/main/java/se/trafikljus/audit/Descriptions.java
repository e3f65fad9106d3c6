package se.trafikljus.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Changed;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Verdict;
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
     * @return the audit as it was and as it is; with each text that was replaced
     * @throws Problem if the audit is locked; if the actor is no auditor or has a conflict of
     *     interest; if a text is too long or malformed, the verdict is none of the rubric's, the
     *     period ends before it begins, or nothing would change
     */
    public Outcome<Changed<Audit>> change(Actor actor, String auditId, AuditPatch patch) {
        return change(actor, auditId, patch, AuditPatch.NONE);
    }

    /**
     * The same, if what was seen still stands there.
     *
     * @param seen what stood there when the change was made up
     * @throws Problem as above, and if something else stands there now
     */
    public Outcome<Changed<Audit>> change(
            Actor actor, String auditId, AuditPatch patch, AuditPatch seen) {
        return transactions.changing(
                actor,
                () -> {
                    Audit before = audits.toChange(actor, auditId);
                    Particulars there = Particulars.of(before);
                    Rubric rubric = store.rubric(before.rubricHash());
                    if (!seen.on(there, rubric).equals(there)) {
                        throw Problem.conflict("audit.describedMeanwhile", before.id())
                                .remedy(Action.SHOW_AUDIT, before.id());
                    }
                    Particulars wanted = patch.on(there, rubric);
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
                    return new Outcome<>(
                            new Changed<>(before, after),
                            Stream.concat(replaced(before, after, rubric), passed(before, after))
                                    .toList());
                });
    }

    /** That the day until which an answer is asked for is over. */
    private Stream<Message> passed(Audit before, Audit after) {
        return after
                .conduct()
                .answerBy()
                .filter(day -> !before.conduct().answerBy().equals(Optional.of(day)))
                .filter(day -> day.isBefore(transactions.today()))
                .map(day -> Message.of("audit.answerByPassed", day.toString()))
                .stream();
    }

    private static Stream<Message> replaced(Audit before, Audit after, Rubric rubric) {
        Map<String, String> replaced = new LinkedHashMap<>(Fields.of(before));
        replaced.entrySet().removeAll(Fields.of(after).entrySet());
        return replaced.entrySet().stream()
                .map(one -> CellNotes.replaced(one.getKey(), said(one, rubric)));
    }

    /** What a field held, in the words that people know: a verdict by its label. */
    private static Object said(Map.Entry<String, String> field, Rubric rubric) {
        return field.getKey().equals(ConductField.VERDICT.id())
                ? rubric.verdict(field.getValue())
                        .<Object>map(Verdict::label)
                        .orElse(field.getValue())
                : field.getValue();
    }
}
