package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.BodyName;
import se.trafikljus.Changed;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Texts;
import se.trafikljus.people.People;
import se.trafikljus.people.User;
import se.trafikljus.trail.Transactions;

/**
 * Sends improvement areas to the bodies that are to answer: all that is sent together, or none.
 *
 * <p>Days are Swedish; {@code today} is the day on which the actor acts.
 */
@Component
public class ImprovementSending {

    private final Improvements improvements;
    private final StepTaking steps;
    private final DraftRules rules;
    private final Additions additions;
    private final Conflicts conflicts;
    private final Audits audits;
    private final People people;
    private final Transactions transactions;

    ImprovementSending(
            Improvements improvements,
            StepTaking steps,
            DraftRules rules,
            Additions additions,
            Conflicts conflicts,
            Audits audits,
            People people,
            Transactions transactions) {
        this.improvements = improvements;
        this.steps = steps;
        this.rules = rules;
        this.additions = additions;
        this.conflicts = conflicts;
        this.audits = audits;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Sends improvement areas.
     *
     * @param body the one that is to answer; as it stands where not told
     * @param due when an answer is due; as it stands where not told
     * @throws Problem with every fault of each
     */
    public Outcome<Sent> send(
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
    public Outcome<Sent> sendAll(
            Actor actor,
            String auditId,
            Optional<String> body,
            Optional<LocalDate> due,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    steps.refuseOtherRoles(actor, Step.SEND);
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
    private Outcome<Sent> send(
            Actor actor,
            List<String> ids,
            Optional<String> body,
            Predicate<ImprovementArea> readdresses,
            Optional<LocalDate> due,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    steps.refuseOtherRoles(actor, Step.SEND);
                    body.ifPresent(ImprovementSending::refuseNobody);
                    body.ifPresent(Fields::refuseSeveral);
                    body.ifPresent(named -> Texts.refuseGiven("body", named));
                    User user = people.acting(actor);
                    List<Message> faults = new ArrayList<>();
                    Set<Problem.Kind> kinds = EnumSet.noneOf(Problem.Kind.class);
                    List<Changed<ImprovementArea>> sent = new ArrayList<>();
                    for (String id : ids.stream().map(String::strip).distinct().toList()) {
                        try {
                            ImprovementArea before = improvements.held(user, id);
                            ImprovementArea addressed =
                                    addressed(
                                            before,
                                            body.filter(any -> readdresses.test(before)),
                                            due);
                            List<Message> own = faults(actor, before, addressed, today);
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
                    refuse(faults, kinds);
                    return new Outcome<>(
                            body.map(told -> Sent.to(told, sent))
                                    .orElseGet(() -> new Sent(sent, List.of())),
                            notes(sent));
                });
    }

    private static void refuse(List<Message> faults, Set<Problem.Kind> kinds) {
        if (faults.size() == 1) {
            throw Problem.of(faults.get(0)).kind(Problem.Kind.shared(kinds));
        }
        if (!faults.isEmpty()) {
            throw Problem.listing(Message.of("improvement.noneSent"), faults)
                    .kind(Problem.Kind.shared(kinds));
        }
    }

    private static void refuseNobody(String body) {
        if (body.isBlank()) {
            throw Problem.because("improvement.emptyBody").remedy(Action.GIVE_BODY);
        }
    }

    /** The same with the body and the date that it is to be sent with. */
    private ImprovementArea addressed(
            ImprovementArea before, Optional<String> body, Optional<LocalDate> due) {
        return additions.with(
                before,
                new ImprovementPatch(
                        Optional.empty(),
                        body.filter(named -> !BodyName.areSame(named, before.body())),
                        due,
                        Optional.empty()));
    }

    private List<Message> faults(
            Actor actor, ImprovementArea before, ImprovementArea one, LocalDate today) {
        conflicts.refuse(actor, one);
        List<Message> faults = new ArrayList<>();
        if (one.status() != ImprovementStatus.ADDED) {
            return faults;
        }
        if (!one.body().equals(before.body())) {
            rules.refuseSecond(one);
        }
        if (one.body().isBlank()) {
            faults.add(Message.of("improvement.noBody", one.id()).remedy(Action.GIVE_BODY));
        }
        if (one.due().isEmpty()) {
            faults.add(Message.of("improvement.noDue", one.id()).remedy(Action.GIVE_DUE));
        }
        DraftRules.faultOfDue(one, today).ifPresent(faults::add);
        if (!one.audit().isEmpty()) {
            Audit audit = audits.all().get(one.audit());
            if (audit.status() != AuditStatus.PUBLISHED) {
                faults.add(ImprovementCheck.unpublished(one, audit));
            }
        }
        return faults;
    }

    private Changed<ImprovementArea> sent(
            Actor actor, ImprovementArea before, ImprovementArea addressed, LocalDate today) {
        ImprovementArea after = before.sent(addressed.body(), addressed.due().orElse(today));
        steps.keep(actor, Optional.of(before), after, Step.SEND, today, Optional.empty());
        return new Changed<>(before, after);
    }

    private List<Message> notes(List<Changed<ImprovementArea>> sent) {
        Stream<Message> unlisted =
                sent.stream()
                        .filter(one -> !one.after().body().equals(one.before().body()))
                        .flatMap(one -> rules.unlisted(one.after()).stream())
                        .distinct();
        Stream<Message> told =
                sent.stream()
                        .flatMap(
                                one ->
                                        Stream.concat(
                                                Stream.of(note(one)),
                                                Earlier.date(one.before(), one.after()).stream()));
        Stream<Message> otherDays =
                sent.stream().flatMap(one -> otherDay(one.after()).stream()).distinct();
        return Stream.of(told, otherDays, unlisted).flatMap(some -> some).toList();
    }

    /** That the audit's report asks for the answer by another day. */
    private Optional<Message> otherDay(ImprovementArea sent) {
        return Optional.of(sent.audit())
                .filter(id -> !id.isEmpty())
                .map(audits.all()::get)
                .flatMap(Audit::answerBy)
                .filter(day -> !Optional.of(day).equals(sent.due()))
                .map(
                        day ->
                                Message.of(
                                        "improvement.otherDay",
                                        sent.audit(),
                                        day.toString(),
                                        Fields.date(sent.due())));
    }

    private static Message note(Changed<ImprovementArea> sent) {
        String before = sent.before().body();
        ImprovementArea after = sent.after();
        String due = Fields.date(after.due());
        return before.isBlank() || before.equals(after.body())
                ? Message.of("improvement.sent", after.id(), after.body(), due)
                : Message.of("improvement.sentElsewhere", after.id(), after.body(), due, before);
    }
}
