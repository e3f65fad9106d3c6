package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.BodyName;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.trail.Transactions;

/**
 * Takes improvement areas through their life, step by step as {@link Step} allows; each step stands
 * in the trail, in the same transaction.
 *
 * <p>Days are Swedish; {@code today} is the day on which the actor acts.
 */
@Component
public class FollowUp {

    private final Improvements improvements;
    private final Additions additions;
    private final Audits audits;
    private final People people;
    private final Transactions transactions;

    FollowUp(
            Improvements improvements,
            Additions additions,
            Audits audits,
            People people,
            Transactions transactions) {
        this.improvements = improvements;
        this.additions = additions;
        this.audits = audits;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Adds an improvement area, which nobody but the auditors sees until it is sent.
     *
     * @throws Problem if its grounds are unknown or not weak, a title or the body is missing, the
     *     same body was asked about the same before, or the actor may not
     */
    public ImprovementArea add(Actor actor, Grounds grounds, Wishes wishes, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    refuseOtherRoles(actor, Step.ADD);
                    ImprovementArea wished = additions.of(grounds, wishes);
                    if (wished.title().isBlank()) {
                        throw Problem.because("improvement.titleWanted").remedy(Action.GIVE_TITLE);
                    }
                    improvements.refuseConflict(actor, wished);
                    ImprovementArea one = wished.named(improvements.freeId(wished.id()));
                    refuseSecond(one);
                    keep(actor, Optional.empty(), one, Step.ADD, today, Optional.empty());
                    return one;
                });
    }

    /**
     * Words, addresses or dates an improvement area otherwise that was not sent yet.
     *
     * @throws Problem if it was sent, nothing would change, its title would be missing, the date
     *     has passed, the same body was asked about the same before, or the actor may not add one
     *     either
     */
    public Altered change(Actor actor, String id, Wishes wishes, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = unsent(actor, id, "change");
                    ImprovementArea after = additions.with(before, wishes);
                    if (after.title().isBlank()) {
                        throw Problem.because("improvement.titleWanted").remedy(Action.GIVE_TITLE);
                    }
                    if (after.equals(before)) {
                        throw Problem.conflict("improvement.sameAsBefore", before.id())
                                .remedy(Action.CHANGE_IMPROVEMENT);
                    }
                    wishes.due()
                            .flatMap(any -> faultOfDue(after, today))
                            .ifPresent(
                                    fault -> {
                                        throw Problem.of(fault);
                                    });
                    if (!after.body().equals(before.body())) {
                        refuseSecond(after);
                    }
                    return new Altered(before, improvements.change(actor, before, after));
                });
    }

    /**
     * Takes back an improvement area that was not sent yet; the trail keeps the whole of it.
     *
     * @throws Problem if it was sent, the reason is missing, or the actor may not add one either
     */
    public Removal remove(Actor actor, String id, String reason, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = unsent(actor, id, "remove");
                    if (reason.isBlank()) {
                        throw Problem.because("improvement.removedWithoutReason", before.id())
                                .remedy(Action.GIVE_REASON);
                    }
                    Removal removal = new Removal(before.id(), reason.strip(), today, actor.name());
                    improvements.remove(actor, before, removal);
                    return removal;
                });
    }

    /**
     * The improvement area, which nobody but the auditors has seen.
     *
     * @param what is to be done with it, for the refusal
     */
    private ImprovementArea unsent(Actor actor, String id, String what) {
        ImprovementArea one = before(actor, id, Step.ADD);
        if (one.status() != Step.START) {
            throw Problem.conflict(
                    "improvement.notNow",
                    one.id(),
                    one.status().is(),
                    Message.of("improvement.passive." + what),
                    one.next());
        }
        return one;
    }

    private void refuseSecond(ImprovementArea wished) {
        improvements.ofAudit(wished.audit()).stream()
                .filter(there -> !there.id().equals(wished.id()) && !there.isClosed())
                .filter(there -> there.hasGroundsAndBodyOf(wished))
                .findFirst()
                .ifPresent(
                        there -> {
                            throw Problem.conflict(
                                            "improvement.addedBefore",
                                            there.id(),
                                            there.body().isBlank()
                                                    ? Message.of("improvement.noBodyGroup")
                                                    : there.body())
                                    .remedy(Action.SHOW_IMPROVEMENT, there.id())
                                    .remedy(Action.ADDRESS_TO_ANOTHER);
                        });
    }

    /**
     * Sends improvement areas to the bodies that are to answer: all of them, or none.
     *
     * @param body the one that is to answer; as it stands where not told
     * @param due when an answer is due; as it stands where not told
     * @throws Problem with every fault of each
     */
    public List<Altered> send(
            Actor actor,
            List<String> ids,
            Optional<String> body,
            Optional<LocalDate> due,
            LocalDate today) {
        return send(actor, ids, body, any -> true, due, today);
    }

    /**
     * Sends all improvement areas that were added for an audit.
     *
     * @param body the one that is to answer those that are addressed to nobody yet
     * @throws Problem if there is none, or with every fault of each
     */
    public List<Altered> sendAll(
            Actor actor,
            String auditId,
            Optional<String> body,
            Optional<LocalDate> due,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    refuseOtherRoles(actor, Step.SEND);
                    Audit audit = audits.all().get(auditId);
                    List<String> ids =
                            improvements.ofAudit(audit.id()).stream()
                                    .filter(one -> one.status() == ImprovementStatus.ADDED)
                                    .map(ImprovementArea::id)
                                    .toList();
                    if (ids.isEmpty()) {
                        throw Problem.conflict("improvement.nothingToSend", audit.id())
                                .remedy(Action.ADD_IMPROVEMENT, audit.id());
                    }
                    return send(actor, ids, body, one -> one.body().isBlank(), due, today);
                });
    }

    /**
     * @param readdresses whether the body told is for that one
     */
    private List<Altered> send(
            Actor actor,
            List<String> ids,
            Optional<String> body,
            Predicate<ImprovementArea> readdresses,
            Optional<LocalDate> due,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    refuseOtherRoles(actor, Step.SEND);
                    body.ifPresent(FollowUp::refuseNobody);
                    body.ifPresent(Fields::refuseSeveral);
                    User user = people.acting(actor);
                    List<Message> faults = new ArrayList<>();
                    Set<Problem.Kind> kinds = EnumSet.noneOf(Problem.Kind.class);
                    List<Altered> sent = new ArrayList<>();
                    for (String id : ids.stream().map(String::strip).distinct().toList()) {
                        try {
                            ImprovementArea before = improvements.held(user, id);
                            ImprovementArea addressed =
                                    addressed(
                                            before,
                                            body.filter(any -> readdresses.test(before)),
                                            due);
                            List<Message> own = faultsOfSending(actor, before, addressed, today);
                            faults.addAll(own);
                            own.forEach(fault -> kinds.add(Problem.Kind.CONFLICT));
                            if (own.isEmpty()) {
                                sent.add(sent(actor, before, addressed, today));
                            }
                        } catch (Problem problem) {
                            faults.add(problem.message());
                            kinds.add(problem.kind());
                        }
                    }
                    if (faults.size() == 1) {
                        throw Problem.of(faults.get(0)).kind(Problem.Kind.shared(kinds));
                    }
                    if (!faults.isEmpty()) {
                        throw Problem.listing(Message.of("improvement.noneSent"), faults)
                                .kind(Problem.Kind.shared(kinds));
                    }
                    return List.copyOf(sent);
                });
    }

    /** The same with the body and the date that it is to be sent with. */
    private ImprovementArea addressed(
            ImprovementArea before, Optional<String> body, Optional<LocalDate> due) {
        return additions.with(
                before,
                new Wishes(
                        Optional.empty(),
                        body.filter(named -> !BodyName.areSame(named, before.body())),
                        due,
                        Optional.empty()));
    }

    private List<Message> faultsOfSending(
            Actor actor, ImprovementArea before, ImprovementArea one, LocalDate today) {
        improvements.refuseConflict(actor, one);
        List<Message> faults = new ArrayList<>();
        if (one.status() != ImprovementStatus.ADDED) {
            return faults;
        }
        if (!one.body().equals(before.body())) {
            refuseSecond(one);
        }
        if (one.body().isBlank()) {
            faults.add(Message.of("improvement.noBody", one.id()).remedy(Action.GIVE_BODY));
        }
        if (one.due().isEmpty()) {
            faults.add(Message.of("improvement.noDue", one.id()).remedy(Action.GIVE_DUE));
        }
        faultOfDue(one, today).ifPresent(faults::add);
        if (!one.audit().isEmpty()) {
            Audit audit = audits.all().get(one.audit());
            if (audit.status() != AuditStatus.PUBLISHED) {
                faults.add(
                        Message.of("improvement.unpublished", one.id(), audit.id(), audit.status())
                                .remedy(Action.PUBLISH_AUDIT, audit.id()));
            }
        }
        return faults;
    }

    /** That no answer can come by its date. */
    private static Optional<Message> faultOfDue(ImprovementArea one, LocalDate today) {
        return one.due()
                .filter(day -> day.isBefore(today))
                .map(
                        day ->
                                Message.of(
                                                "improvement.duePassed",
                                                one.id(),
                                                day.toString(),
                                                today.toString())
                                        .remedy(Action.GIVE_DUE));
    }

    private Altered sent(
            Actor actor, ImprovementArea before, ImprovementArea addressed, LocalDate today) {
        ImprovementArea after = before.sent(addressed.body(), addressed.due().orElse(today));
        keep(actor, Optional.of(before), after, Step.SEND, today, Optional.empty());
        return new Altered(before, after);
    }

    /**
     * Notes the body's answer, or corrects it.
     *
     * @param day when it answered; today, or as it was told before, where not told
     * @throws Problem if its text is missing, the day lies ahead or before it was sent, or it may
     *     not be answered now, or not by the actor
     */
    public AnswerResult answer(
            Actor actor, String id, Answer answer, Optional<LocalDate> day, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = before(actor, id, Step.ANSWER);
                    refuseBlank(id, answer.text());
                    LocalDate answered =
                            day.orElseGet(
                                    () ->
                                            lastDay(before, Step.ANSWER)
                                                    .filter(any -> isCorrection(before))
                                                    .orElse(today));
                    String by = last(before, Step.ANSWER).map(TakenStep::by).orElse("");
                    ImprovementArea after =
                            take(
                                    actor,
                                    before,
                                    Step.ANSWER,
                                    area -> area.answered(answer),
                                    answered,
                                    today,
                                    Optional.empty());
                    return new AnswerResult(after, before.response(), by);
                });
    }

    private static boolean isCorrection(ImprovementArea before) {
        return before.status() == ImprovementStatus.ANSWERED;
    }

    /**
     * Notes the plan, or revises it.
     *
     * @param due when the measures are to be done; needed the first time
     * @throws Problem without activities or date, if nothing is new or a date has passed, or it may
     *     not be planned now, or not by the actor
     */
    public ImprovementArea plan(
            Actor actor, String id, PlanWords words, Optional<LocalDate> due, LocalDate today) {
        return transactions.changing(
                actor,
                () ->
                        take(
                                actor,
                                before(actor, id, Step.PLAN),
                                Step.PLAN,
                                area -> area.planned(words, notPassed(area, due, today)),
                                today,
                                today,
                                Optional.empty()));
    }

    /**
     * Notes how far it has come.
     *
     * @param share how much is done, in whole per cent
     * @param day what the note is about; today where not told
     * @throws Problem if the text is missing, the day lies ahead or before the last step, or it is
     *     not under way, or not the actor's
     */
    public ImprovementArea progress(
            Actor actor,
            String id,
            String text,
            Optional<Integer> share,
            Optional<LocalDate> day,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = before(actor, id, Step.PROGRESS);
                    refuseBlank(id, text);
                    return take(
                            actor,
                            before,
                            Step.PROGRESS,
                            area -> area.progressed(share),
                            day.orElse(today),
                            today,
                            Optional.of(text));
                });
    }

    /**
     * Notes that the body reports it as done.
     *
     * @param text a note about it
     * @param day when it was reported; today where not told
     * @throws Problem if the day lies ahead or before the last step, or it may not be reported now,
     *     or not by the actor
     */
    public ImprovementArea done(
            Actor actor,
            String id,
            Optional<String> text,
            Optional<LocalDate> day,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = before(actor, id, Step.DONE);
                    text.ifPresent(note -> refuseBlank(id, note));
                    return take(
                            actor,
                            before,
                            Step.DONE,
                            ImprovementArea::reportedDone,
                            day.orElse(today),
                            today,
                            text);
                });
    }

    /**
     * Notes what an auditor found of what was reported as done.
     *
     * @param text why it was found so
     * @param day when it was found; today where not told
     * @throws Problem if the text is missing, the day lies ahead or before the last step, it was
     *     not reported as done, or the actor reported it, has a conflict of interest, or is no
     *     auditor
     */
    public ImprovementArea verify(
            Actor actor,
            String id,
            Verification verification,
            String text,
            Optional<LocalDate> day,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = before(actor, id, Step.VERIFY);
                    refuseOwnReport(actor, before);
                    refuseBlank(id, text);
                    return take(
                            actor,
                            before,
                            Step.VERIFY,
                            area -> area.found(verification),
                            day.orElse(today),
                            today,
                            Optional.of(text));
                });
    }

    /**
     * Ends an improvement area that will not be done, or should not have been sent.
     *
     * @throws Problem if the reason is missing, it was not sent or is at its end already, or the
     *     actor has a conflict of interest or is no auditor
     */
    public ImprovementArea close(Actor actor, String id, String reason, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = before(actor, id, Step.CLOSE);
                    if (reason.isBlank()) {
                        throw Problem.because("improvement.closedWithoutReason", before.id())
                                .remedy(Action.GIVE_REASON);
                    }
                    return take(
                            actor,
                            before,
                            Step.CLOSE,
                            ImprovementArea::closed,
                            today,
                            today,
                            Optional.of(reason));
                });
    }

    private void refuseOwnReport(Actor actor, ImprovementArea one) {
        if (one.status() == ImprovementStatus.REPORTED_DONE) {
            improvements
                    .reporter(one.id())
                    .filter(reporter -> reporter.is(new Person(actor.name())))
                    .ifPresent(
                            reporter -> {
                                throw Problem.denied(
                                        "improvement.ownReport", actor.name().strip(), one.id());
                            });
        }
    }

    /** The improvement area before a step that this actor may take with it, whatever its state. */
    private ImprovementArea before(Actor actor, String id, Step step) {
        User user = people.acting(actor);
        ImprovementArea before = improvements.held(user, id);
        refuseOtherRoles(actor, step);
        if (user.role() != Role.COMMITTEE) {
            improvements.refuseConflict(actor, before);
        }
        return before;
    }

    private ImprovementArea take(
            Actor actor,
            ImprovementArea before,
            Step step,
            UnaryOperator<ImprovementArea> change,
            LocalDate day,
            LocalDate today,
            Optional<String> text) {
        ImprovementArea after = change.apply(before);
        new StepHistory(improvements.steps(before.id()))
                .faultOfDay(step, day, today)
                .ifPresent(
                        fault -> {
                            throw Problem.of(fault);
                        });
        keep(
                actor,
                Optional.of(before),
                after,
                step,
                day,
                text.map(words -> new Note(before.id(), day, words.strip(), actor.name())));
        return after;
    }

    private void keep(
            Actor actor,
            Optional<ImprovementArea> before,
            ImprovementArea after,
            Step step,
            LocalDate day,
            Optional<Note> note) {
        improvements.keep(
                actor,
                before,
                after,
                new TakenStep(after.id(), step, day, after.due(), actor.name()),
                note);
    }

    private Optional<TakenStep> last(ImprovementArea one, Step step) {
        return improvements.steps(one.id()).stream()
                .filter(taken -> taken.step() == step)
                .reduce((earlier, later) -> later);
    }

    private Optional<LocalDate> lastDay(ImprovementArea one, Step step) {
        return last(one, step).map(TakenStep::day);
    }

    private void refuseOtherRoles(Actor actor, Step step) {
        people.refuseUnless(actor, step.roles().toArray(Role[]::new));
    }

    private static void refuseNobody(String body) {
        if (body.isBlank()) {
            throw Problem.because("improvement.emptyBody").remedy(Action.GIVE_BODY);
        }
    }

    private static void refuseBlank(String id, String text) {
        if (text.isBlank()) {
            throw Problem.because("improvement.emptyText", id);
        }
    }

    private static Optional<LocalDate> notPassed(
            ImprovementArea one, Optional<LocalDate> due, LocalDate today) {
        due.filter(day -> day.isBefore(today) && !one.due().equals(due))
                .ifPresent(
                        day -> {
                            throw Problem.because(
                                            "improvement.planDuePassed",
                                            one.id(),
                                            day.toString(),
                                            today.toString())
                                    .remedy(Action.GIVE_DUE);
                        });
        return due;
    }
}
