package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.BodyName;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Texts;

/** What an improvement area must be until it is sent. */
@Component
class DraftRules {

    private final Improvements improvements;
    private final Audits audits;

    DraftRules(Improvements improvements, Audits audits) {
        this.improvements = improvements;
        this.audits = audits;
    }

    /**
     * Refuses one without a title.
     *
     * @throws Problem asking for one
     */
    static void refuseUntitled(ImprovementArea one) {
        if (one.title().isBlank()) {
            throw Problem.because("improvement.titleWanted").remedy(Action.GIVE_TITLE);
        }
    }

    /**
     * Refuses a title, a body or a priority that is longer than a line. What comes from the grounds
     * may be: a recommendation has as many words as it needs.
     *
     * @throws Problem naming the field
     */
    static void refuseLong(ImprovementPatch given) {
        given.title()
                .flatMap(title -> Texts.faultOfGiven("title", title))
                .ifPresent(
                        fault -> {
                            throw Problem.of(fault).remedy(Action.GIVE_TITLE);
                        });
        given.body().ifPresent(body -> Texts.refuseGiven("body", body));
        given.priority().ifPresent(priority -> Texts.refuseGiven("priority", priority));
    }

    /**
     * Refuses to ask a body twice about the same.
     *
     * @throws Problem naming the one that stands there
     */
    void refuseSecond(ImprovementArea wished) {
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

    /** That another of the same words asks the same body, though on other grounds. */
    Optional<Message> sameTitle(ImprovementArea one) {
        return improvements.ofAudit(one.audit()).stream()
                .filter(there -> !there.id().equals(one.id()) && !there.isClosed())
                .filter(there -> there.place().equals(one.place()))
                .filter(there -> there.objectives().equals(one.objectives()))
                .filter(there -> BodyName.areSame(there.body(), one.body()))
                .filter(there -> there.title().equalsIgnoreCase(one.title()))
                .findFirst()
                .map(
                        there ->
                                Message.of("improvement.sameTitle", there.id())
                                        .remedy(Action.SHOW_IMPROVEMENT, there.id()));
    }

    /** That no answer can come by its date. */
    static Optional<Message> faultOfDue(ImprovementArea one, LocalDate today) {
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

    /**
     * Refuses a date by which no answer can come any more.
     *
     * @throws Problem naming the date and the day it is
     */
    static void refusePassed(ImprovementArea one, LocalDate today) {
        faultOfDue(one, today)
                .ifPresent(
                        fault -> {
                            throw Problem.of(fault);
                        });
    }

    /** That its body is none of those that its audit is about. */
    Optional<Message> unlisted(ImprovementArea one) {
        return one.audit().isEmpty()
                ? Optional.empty()
                : UnlistedBody.note(audits.all().get(one.audit()), one.body());
    }
}
