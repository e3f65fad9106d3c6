package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Changed;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.improvement.ImprovementStore.Removal;
import se.trafikljus.trail.Transactions;

/**
 * Adds improvement areas, and changes or takes back those that were not sent yet, which nobody but
 * the auditors has seen.
 *
 * <p>Days are Swedish; {@code today} is the day on which the actor acts.
 */
@Component
public class ImprovementDrafts {

    private final StepTaking steps;
    private final DraftRules rules;
    private final Additions additions;
    private final ImprovementRecords records;
    private final ImprovementStore store;
    private final Conflicts conflicts;
    private final Transactions transactions;

    ImprovementDrafts(
            StepTaking steps,
            DraftRules rules,
            Additions additions,
            ImprovementRecords records,
            ImprovementStore store,
            Conflicts conflicts,
            Transactions transactions) {
        this.steps = steps;
        this.rules = rules;
        this.additions = additions;
        this.records = records;
        this.store = store;
        this.conflicts = conflicts;
        this.transactions = transactions;
    }

    /**
     * Adds an improvement area.
     *
     * @throws Problem if its grounds are unknown or not weak, a title or the body is missing, the
     *     date wished for has passed, the same body was asked about the same before, or the actor
     *     may not
     */
    public Outcome<ImprovementArea> add(
            Actor actor, Grounds grounds, ImprovementPatch wishes, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    steps.refuseOtherRoles(actor, Step.ADD);
                    ImprovementArea wished = additions.of(grounds, wishes);
                    DraftRules.refuseUntitled(wished);
                    DraftRules.refuseLong(wishes);
                    conflicts.refuse(actor, wished);
                    ImprovementArea one = wished.named(freeId(wished.id()));
                    wishes.due().ifPresent(any -> DraftRules.refusePassed(one, today));
                    rules.refuseSecond(one);
                    steps.keep(actor, Optional.empty(), one, Step.ADD, today, Optional.empty());
                    List<Message> notes = new ArrayList<>();
                    rules.unlisted(one).ifPresent(notes::add);
                    rules.sameTitle(one).ifPresent(notes::add);
                    notes.add(Message.of("improvement.added", one.id(), one.next()));
                    return new Outcome<>(one, notes);
                });
    }

    /** An id that begins with a wish, and that none has or had. */
    private String freeId(String wanted) {
        String id = wanted;
        for (int n = 2; store.find(id).isPresent() || store.removal(id).isPresent(); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    /**
     * Words, addresses or dates an improvement area otherwise; what the patch does not tell stays
     * as it stands when the change is made.
     *
     * @throws Problem if it was sent, nothing would change, its title would be missing, the date
     *     has passed, the same body was asked about the same before, or the actor may not add one
     *     either
     */
    public Outcome<Changed<ImprovementArea>> change(
            Actor actor, String id, ImprovementPatch patch, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = unsent(actor, id, "change");
                    ImprovementArea wished = additions.with(before, patch);
                    DraftRules.refuseUntitled(wished);
                    DraftRules.refuseLong(patch);
                    if (wished.equals(before)) {
                        throw Problem.conflict("improvement.sameAsBefore", before.id())
                                .remedy(Action.CHANGE_IMPROVEMENT);
                    }
                    patch.due().ifPresent(any -> DraftRules.refusePassed(wished, today));
                    if (!wished.body().equals(before.body())) {
                        rules.refuseSecond(wished);
                    }
                    return told(new Changed<>(before, records.change(actor, before, wished)));
                });
    }

    private Outcome<Changed<ImprovementArea>> told(Changed<ImprovementArea> change) {
        ImprovementArea after = change.after();
        List<Message> notes = new ArrayList<>();
        replaced(change, "title", ImprovementArea::title).ifPresent(notes::add);
        replaced(change, "to", ImprovementArea::body).ifPresent(notes::add);
        replaced(change, "due", one -> Fields.date(one.due())).ifPresent(notes::add);
        replaced(change, "priority", ImprovementArea::priority).ifPresent(notes::add);
        if (!after.body().equals(change.before().body())) {
            rules.unlisted(after).ifPresent(notes::add);
        }
        notes.add(Message.of("improvement.changed", after.id(), after.next()));
        return new Outcome<>(change, notes);
    }

    private static Optional<Message> replaced(
            Changed<ImprovementArea> change,
            String field,
            Function<ImprovementArea, String> value) {
        String before = value.apply(change.before());
        String after = value.apply(change.after());
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "improvement.replaced",
                                Message.of("improvement.field." + field),
                                orNothing(before),
                                orNothing(after)));
    }

    private static Localized orNothing(String text) {
        return text.isBlank() ? Message.of("improvement.nothing") : any -> text;
    }

    /**
     * Takes back an improvement area; the trail keeps the whole of it.
     *
     * @throws Problem if it was sent, the reason is missing, or the actor may not add one either
     */
    public Outcome<Removal> remove(Actor actor, String id, String reason, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = unsent(actor, id, "remove");
                    if (reason.isBlank()) {
                        throw Problem.because("improvement.removedWithoutReason", before.id())
                                .remedy(Action.GIVE_REASON);
                    }
                    Removal removal = new Removal(before.id(), reason.strip(), today, actor.name());
                    records.remove(actor, before, removal);
                    return new Outcome<>(
                            removal,
                            List.of(
                                    Message.of("improvement.removed", removal.improvement())
                                            .remedy(Action.SHOW_REMOVED_IMPROVEMENT)));
                });
    }

    /**
     * The improvement area, which nobody but the auditors has seen.
     *
     * @param what is to be done with it, for the refusal
     */
    private ImprovementArea unsent(Actor actor, String id, String what) {
        ImprovementArea one = steps.before(actor, id, Step.ADD);
        if (one.status() != Step.START) {
            Problem refusal =
                    Problem.conflict(
                            "improvement.notNow",
                            one.id(),
                            one.status().is(),
                            Message.of("improvement.passive." + what),
                            one.next());
            throw what.equals("remove") && Step.CLOSE.from(one).isPresent()
                    ? refusal.remedy(Action.CLOSE_SENT_IMPROVEMENT, one.id())
                    : refusal;
        }
        return one;
    }
}
