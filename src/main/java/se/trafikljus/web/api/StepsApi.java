package se.trafikljus.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.Outcome;
import se.trafikljus.Sweden;
import se.trafikljus.improvement.Answer;
import se.trafikljus.improvement.ImprovementLifecycle;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.improvement.PlanWords;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Verification;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The steps of an improvement area's life, for programs. */
@RestController
class StepsApi {

    private final ImprovementsApi areas;
    private final ImprovementSending sending;
    private final ImprovementLifecycle lifecycle;
    private final Clock clock;

    StepsApi(
            ImprovementsApi areas,
            ImprovementSending sending,
            ImprovementLifecycle lifecycle,
            Clock clock) {
        this.areas = areas;
        this.sending = sending;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @PostMapping(ImprovementsApi.AREA + "/send")
    @For(Role.AUDITOR)
    @Op(
            id = "sendImprovement",
            says = "Sends it to the body that is to answer, as `improvement send` does.",
            takes = Shape.SENDING,
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> send(Visit visit, @PathVariable String improvement, Sent sent) {
        return after(
                visit,
                improvement,
                sending.send(
                        visit.actor(),
                        List.of(improvement),
                        sent.text("body"),
                        sent.day("due"),
                        today()));
    }

    @PostMapping(ImprovementsApi.AREA + "/answer")
    @For({Role.AUDITOR, Role.COMMITTEE})
    @Op(
            id = "answerImprovement",
            says = "Notes what the body answers, as `improvement answer` does.",
            takes = Shape.ANSWER,
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> answer(Visit visit, @PathVariable String improvement, Sent sent) {
        return after(
                visit,
                improvement,
                lifecycle.answer(
                        visit.actor(),
                        improvement,
                        new Answer(
                                Response.meant(sent.words("response")),
                                sent.words("text"),
                                sent.text("decision"),
                                sent.text("dnr")),
                        sent.day("date"),
                        today()));
    }

    @PostMapping(ImprovementsApi.AREA + "/plan")
    @For({Role.AUDITOR, Role.COMMITTEE})
    @Op(
            id = "planImprovement",
            says = "Notes what is planned; what is absent stays, as `improvement plan` does.",
            takes = Shape.PLAN,
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> plan(Visit visit, @PathVariable String improvement, Sent sent) {
        return after(
                visit,
                improvement,
                lifecycle.plan(
                        visit.actor(),
                        improvement,
                        new PlanWords(
                                sent.text("resources"),
                                sent.text("activities"),
                                sent.text("outputs"),
                                sent.text("short_term"),
                                sent.text("long_term"),
                                sent.text("indicators")),
                        sent.day("due"),
                        today()));
    }

    @PostMapping(ImprovementsApi.AREA + "/progress")
    @For({Role.AUDITOR, Role.COMMITTEE})
    @Op(
            id = "noteProgress",
            says = "Notes how far it has come, as `improvement progress` does.",
            takes = Shape.PROGRESS,
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> progress(Visit visit, @PathVariable String improvement, Sent sent) {
        return after(
                visit,
                improvement,
                lifecycle.progress(
                        visit.actor(),
                        improvement,
                        sent.words("text"),
                        sent.number("share"),
                        sent.day("date"),
                        today()));
    }

    @PostMapping(ImprovementsApi.AREA + "/done")
    @For({Role.AUDITOR, Role.COMMITTEE})
    @Op(
            id = "noteDone",
            says = "Notes that it is done, as `improvement done` does.",
            takes = Shape.COMPLETION,
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> done(Visit visit, @PathVariable String improvement, Sent sent) {
        return after(
                visit,
                improvement,
                lifecycle.done(
                        visit.actor(), improvement, sent.text("text"), sent.day("date"), today()));
    }

    @PostMapping(ImprovementsApi.AREA + "/verify")
    @For(Role.AUDITOR)
    @Op(
            id = "verifyImprovement",
            says = "Notes whether it really is done, as `improvement verify` does.",
            takes = Shape.VERIFICATION,
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> verify(Visit visit, @PathVariable String improvement, Sent sent) {
        return after(
                visit,
                improvement,
                lifecycle.verify(
                        visit.actor(),
                        improvement,
                        Verification.meant(sent.words("verification")),
                        sent.words("text"),
                        sent.day("date"),
                        today()));
    }

    @PostMapping(ImprovementsApi.AREA + "/close")
    @For(Role.AUDITOR)
    @Op(
            id = "closeImprovement",
            says = "Closes it for a reason, as `improvement close` does.",
            takes = Shape.CLOSING,
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> close(Visit visit, @PathVariable String improvement, Sent sent) {
        return after(
                visit,
                improvement,
                lifecycle.close(visit.actor(), improvement, sent.words("reason"), today()));
    }

    private LocalDate today() {
        return Sweden.today(clock);
    }

    private ResponseEntity<byte[]> after(Visit visit, String improvement, Outcome<?> outcome) {
        return Answers.noting(areas.show(visit, improvement), visit, outcome.notes());
    }
}
