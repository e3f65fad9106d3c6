package se.trafikljus.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.TestHouse.ANNA;
import static se.trafikljus.TestHouse.BO;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Changed;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Remedy;
import se.trafikljus.TestHouse;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.trail.Trail;

/** Every state, every kind of person, every step: what is allowed, and that nothing else is. */
class LifeTest {

    private static final String VARA = "1470";
    private static final String MARK = "1463";
    private static final String BODY = "Bildningsnämnden";
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

    private static TestHouse house;
    private static int made;

    /** Somebody who acts, and what of the life is open to such a one. */
    private enum Who {
        AUDITOR("send answer plan progress done verify close"),
        UNREGISTERED("send answer plan progress done verify close"),
        AUDITOR_WITH_CONFLICT(""),
        /** Reported it done, where it is reported. */
        AUDITOR_WHO_REPORTED("send answer plan progress done close"),
        COMMITTEE("answer plan progress done"),
        COMMITTEE_OF_ANOTHER_BODY(""),
        COMMITTEE_OF_ANOTHER_MUNICIPALITY(""),
        READER(""),
        ADMIN(""),
        DISABLED_AUDITOR(""),
        DISABLED_COMMITTEE("");

        private final List<String> open;

        Who(String open) {
            this.open = List.of(open.split(" ", -1));
        }

        Actor actor() {
            return new Actor(name(), "os", "maskin");
        }

        boolean mayTake(Step step) {
            return open.contains(step.id());
        }

        /** What it says in the register, apart from what it sees. */
        boolean isBlind(ImprovementStatus status) {
            return switch (this) {
                case COMMITTEE -> status == ImprovementStatus.ADDED;
                case COMMITTEE_OF_ANOTHER_BODY, COMMITTEE_OF_ANOTHER_MUNICIPALITY, READER -> true;
                default -> false;
            };
        }
    }

    /** A state with what belongs to it, and the state that each step leads to; else refused. */
    private enum State {
        ADDED("send=SENT"),
        SENT("answer=ANSWERED close=CLOSED"),
        ANSWERED_ACCEPTED("answer=ANSWERED plan=PLANNED close=CLOSED"),
        ANSWERED_PARTLY("answer=ANSWERED plan=PLANNED close=CLOSED"),
        ANSWERED_DECLINED("answer=ANSWERED close=CLOSED"),
        PLANNED("plan=PLANNED progress=IN_PROGRESS done=REPORTED_DONE close=CLOSED"),
        IN_PROGRESS("plan=IN_PROGRESS progress=IN_PROGRESS done=REPORTED_DONE close=CLOSED"),
        REPORTED_DONE("verify=VERIFIED close=CLOSED"),
        VERIFIED_DONE(""),
        VERIFIED_PARTLY("progress=IN_PROGRESS close=CLOSED"),
        VERIFIED_NOT("progress=IN_PROGRESS close=CLOSED"),
        CLOSED("");

        private final Map<String, ImprovementStatus> ways = new LinkedHashMap<>();

        State(String ways) {
            for (String way : ways.split(" ", -1)) {
                if (!way.isEmpty()) {
                    int equals = way.indexOf('=');
                    this.ways.put(
                            way.substring(0, equals),
                            ImprovementStatus.valueOf(way.substring(equals + 1)));
                }
            }
        }

        ImprovementStatus status() {
            return Stream.of(ImprovementStatus.values())
                    .filter(one -> name().startsWith(one.name()))
                    .findFirst()
                    .orElseThrow();
        }

        Optional<Response> response() {
            return status().compareTo(ImprovementStatus.ANSWERED) < 0
                    ? Optional.empty()
                    : Optional.of(
                            switch (this) {
                                case ANSWERED_DECLINED -> Response.DECLINED;
                                case ANSWERED_PARTLY -> Response.PARTLY;
                                default -> Response.ACCEPTED;
                            });
        }

        Optional<Verification> verified() {
            return switch (this) {
                case VERIFIED_DONE -> Optional.of(Verification.DONE);
                case VERIFIED_PARTLY -> Optional.of(Verification.PARTLY);
                case VERIFIED_NOT -> Optional.of(Verification.NOT);
                default -> Optional.empty();
            };
        }
    }

    @BeforeAll
    static void open(@TempDir Path home) {
        house = new TestHouse(home);
        People people = house.get(People.class);
        add(people, Who.AUDITOR, Role.AUDITOR, "", "");
        add(people, Who.AUDITOR_WITH_CONFLICT, Role.AUDITOR, "", "");
        people.bar(ANNA, new Conflict(person(Who.AUDITOR_WITH_CONFLICT), VARA, "Bror i nämnden"));
        add(people, Who.AUDITOR_WHO_REPORTED, Role.AUDITOR, "", "");
        add(people, Who.COMMITTEE, Role.COMMITTEE, VARA, "bildningsnämnden");
        add(people, Who.COMMITTEE_OF_ANOTHER_BODY, Role.COMMITTEE, VARA, "Kommunstyrelsen");
        add(people, Who.COMMITTEE_OF_ANOTHER_MUNICIPALITY, Role.COMMITTEE, MARK, BODY);
        add(people, Who.READER, Role.READER, "", "");
        add(people, Who.DISABLED_AUDITOR, Role.AUDITOR, "", "");
        add(people, Who.DISABLED_COMMITTEE, Role.COMMITTEE, VARA, BODY);
        people.disable(ANNA, person(Who.DISABLED_AUDITOR));
        people.disable(ANNA, person(Who.DISABLED_COMMITTEE));
        add(people, Who.ADMIN, Role.ADMIN, "", "");
    }

    private static void add(People people, Who who, Role role, String place, String body) {
        people.add(ANNA, new User(person(who), role, place, body, false));
    }

    private static Person person(Who who) {
        return new Person(who.name());
    }

    @AfterAll
    static void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private static ImprovementDrafts drafts() {
        return house.get(ImprovementDrafts.class);
    }

    private static ImprovementSending sending() {
        return house.get(ImprovementSending.class);
    }

    private static ImprovementLifecycle life() {
        return house.get(ImprovementLifecycle.class);
    }

    private static ImprovementImport files() {
        return house.get(ImprovementImport.class);
    }

    private static Improvements areas() {
        return house.get(Improvements.class);
    }

    private static ImprovementArea in(State state) {
        ImprovementArea area =
                new ImprovementArea(
                        "vara-" + made++,
                        VARA,
                        "Se till att det görs",
                        BODY,
                        "",
                        Optional.empty(),
                        Optional.of(Origin.OWN_REPORT),
                        List.of(),
                        state.status(),
                        Optional.of(LATER),
                        "",
                        state.response(),
                        "",
                        "",
                        "",
                        new ImprovementArea.Plan("", "Göra", "", "", "", ""),
                        Optional.empty(),
                        state.verified(),
                        "");
        files().take(ANNA, area, false);
        if (state == State.REPORTED_DONE) {
            files().step(
                            ANNA,
                            new TakenStep(
                                    area.id(),
                                    Step.DONE,
                                    TODAY,
                                    Optional.empty(),
                                    " auditor_who_reported"),
                            1);
        }
        return area;
    }

    private static void take(Step step, Actor actor, String id) {
        Optional<LocalDate> now = Optional.empty();
        switch (step) {
            case SEND -> sending().send(actor, List.of(id), Optional.empty(), now, TODAY);
            case ANSWER ->
                    life().answer(
                                    actor,
                                    id,
                                    new Answer(Response.ACCEPTED, "Ja", "§ 1", "KS 2026/1"),
                                    now,
                                    TODAY);
            case PLAN -> life().plan(actor, id, activities("Mer"), Optional.of(LATER), TODAY);
            case PROGRESS -> life().progress(actor, id, "På gång", Optional.of(40), now, TODAY);
            case DONE -> life().done(actor, id, Optional.of("Klart"), now, TODAY);
            case VERIFY -> life().verify(actor, id, Verification.PARTLY, "Sett", now, TODAY);
            case CLOSE -> life().close(actor, id, "Gäller inte längre", TODAY);
            case ADD -> throw new IllegalArgumentException("It is added already");
        }
    }

    private static PlanWords activities(String words) {
        Optional<String> asBefore = Optional.empty();
        return new PlanWords(asBefore, Optional.of(words), asBefore, asBefore, asBefore, asBefore);
    }

    private record Kept(
            Optional<ImprovementArea> area, List<TakenStep> steps, List<Note> notes, long trail) {

        static Kept of(String id) {
            return new Kept(
                    areas().find(id),
                    areas().steps(id),
                    areas().find(id).isPresent() ? areas().notes(TestHouse.ANNA, id) : List.of(),
                    house.get(Trail.class).length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesExactlyTheStepsThatTheTableAllows(State state) {
        List<String> wrong = new ArrayList<>();
        for (Who who : Who.values()) {
            for (Step step : Step.values()) {
                if (step != Step.ADD) {
                    tryOut(state, who, step).ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What went wrong, if anything. */
    private static Optional<String> tryOut(State state, Who who, Step step) {
        ImprovementArea before = in(state);
        Kept kept = Kept.of(before.id());
        boolean allowed =
                state.ways.containsKey(step.id())
                        && who.mayTake(step)
                        && !who.isBlind(state.status());
        String what = state + " " + who + " " + step + ": ";
        try {
            take(step, who.actor(), before.id());
        } catch (Problem refused) {
            String said = refused.in(Language.EN);
            if (allowed) {
                return Optional.of(what + "refused: " + said);
            }
            if (!Kept.of(before.id()).equals(kept)) {
                return Optional.of(what + "refused, and yet something changed");
            }
            boolean unknown = said.contains("no improvement area “" + before.id());
            boolean unseen = who.isBlind(state.status()) && step != Step.SEND;
            return unknown == unseen
                    ? Optional.empty()
                    : Optional.of(what + "tells what may not be seen, or hides it: " + said);
        }
        ImprovementArea after = areas().find(before.id()).orElseThrow();
        if (!allowed) {
            return Optional.of(what + "taken");
        }
        List<TakenStep> steps = areas().steps(before.id());
        TakenStep last = steps.get(steps.size() - 1);
        return after.status() == state.ways.get(step.id())
                        && last.equals(
                                new TakenStep(
                                        before.id(),
                                        step,
                                        TODAY,
                                        Optional.of(LATER).filter(any -> step != Step.CLOSE),
                                        who.name()))
                ? Optional.empty()
                : Optional.of(what + "led to " + after.status() + " with " + last);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnAuditorWithoutConflictAdds(Who who) {
        boolean may =
                who == Who.AUDITOR || who == Who.UNREGISTERED || who == Who.AUDITOR_WHO_REPORTED;
        long before = house.get(Trail.class).length();
        Grounds grounds = new Grounds.OfOwnReport("Vara");
        ImprovementPatch wishes =
                new ImprovementPatch(
                        Optional.of("Eget " + who),
                        Optional.of(BODY),
                        Optional.empty(),
                        Optional.empty());
        if (may) {
            assertThat(drafts().add(who.actor(), grounds, wishes, TODAY).now().status())
                    .isEqualTo(ImprovementStatus.ADDED);
        } else {
            assertThatThrownBy(() -> drafts().add(who.actor(), grounds, wishes, TODAY))
                    .isInstanceOf(Problem.class);
            assertThat(house.get(Trail.class).length()).isEqualTo(before);
        }
    }

    private static ImprovementPatch titled(String title) {
        return new ImprovementPatch(
                Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is said to whom it is refused; nothing where it is not. */
    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Problem refused) {
            return refused.in(Language.EN);
        }
    }

    /** What is open to those who add is mended and taken back by them, until it is sent. */
    @ParameterizedTest
    @EnumSource
    void isMendedAndTakenBackOnlyBeforeItIsSentAndByThoseWhoMayAdd(State state) {
        for (Who who : Who.values()) {
            boolean may = state == State.ADDED && who.mayTake(Step.SEND);
            ImprovementArea area = in(state);
            Kept kept = Kept.of(area.id());
            if (may) {
                assertThat(
                                drafts().change(who.actor(), area.id(), titled(" Annat "), TODAY)
                                        .now()
                                        .after())
                        .isEqualTo(area.wished("Annat", area.body(), area.due(), area.priority()));
                drafts().remove(who.actor(), area.id(), "Fel", TODAY);
                assertThat(Kept.of(area.id()))
                        .isEqualTo(
                                new Kept(Optional.empty(), List.of(), List.of(), kept.trail() + 2));
                continue;
            }
            for (String said :
                    List.of(
                            refusal(
                                    () ->
                                            drafts().change(
                                                            who.actor(),
                                                            area.id(),
                                                            titled("Annat"),
                                                            TODAY)),
                            refusal(() -> drafts().remove(who.actor(), area.id(), "Fel", TODAY)))) {
                assertThat(said).as(state + " " + who).isNotEmpty();
                assertThat(said.contains("no improvement area"))
                        .as(state + " " + who + " " + said)
                        .isEqualTo(who.isBlind(state.status()));
            }
            assertThat(Kept.of(area.id())).isEqualTo(kept);
        }
    }

    @Test
    void theIdOfOneThatWasTakenBackIsNeverUsedAgain() {
        Grounds grounds = new Grounds.OfOwnReport("Vara");
        ImprovementArea first = drafts().add(BO, grounds, titled("Borttaget"), TODAY).now();
        drafts().remove(BO, first.id(), "Fel kommun", TODAY);
        assertThat(drafts().add(BO, grounds, titled("Borttaget"), TODAY).now().id())
                .isEqualTo(first.id() + "-2");
        for (boolean replace : new boolean[] {true, false}) {
            assertThatThrownBy(() -> files().take(BO, first, replace))
                    .hasMessageContaining("removed on 2026-05-20 by " + BO.name())
                    .hasMessageContaining("“Fel kommun”");
        }
        assertThatThrownBy(() -> areas().read(BO, first.id()))
                .hasMessageContaining("was removed on 2026-05-20");
        assertThatThrownBy(() -> areas().read(Who.COMMITTEE.actor(), first.id()))
                .hasMessageContaining("no improvement area");
    }

    @Test
    void isNotTakenBackWithoutAReasonNorChangedIntoItself() {
        ImprovementArea area = in(State.ADDED);
        assertThatThrownBy(() -> drafts().remove(BO, area.id(), " ", TODAY))
                .hasMessageContaining("Write why");
        assertThatThrownBy(() -> drafts().change(BO, area.id(), titled(area.title()), TODAY))
                .hasMessageContaining("like that already");
        assertThatThrownBy(() -> drafts().change(BO, area.id(), titled(" "), TODAY))
                .hasMessageContaining("lacks a title");
        assertThat(areas().find(area.id())).contains(area);
    }

    @Test
    void aBodyWithANameTooLongForAPersonHidesNothingFromOtherCommittees() {
        ImprovementArea sent = in(State.SENT);
        ImprovementArea other =
                in(State.ADDED).wished("Annat", "Nämnden för ".repeat(40), sent.due(), "");
        files().take(ANNA, other, true);
        sending().send(BO, List.of(other.id()), Optional.empty(), Optional.empty(), TODAY);

        assertThat(areas().list(Who.COMMITTEE.actor(), Filter.ALL, TODAY).now())
                .extracting(one -> one.area().id())
                .contains(sent.id())
                .doesNotContain(other.id());
    }

    @Test
    void isClosedForAReasonThatIsKeptAndNothingIsDueOrFollows() {
        ImprovementArea declined = in(State.ANSWERED_DECLINED);
        assertThat(declined.next().remedies())
                .containsExactly(
                        Remedy.of(Action.CLOSE_IMPROVEMENT, declined.id()),
                        Remedy.of(Action.CORRECT_ANSWER, declined.id()));
        assertThatThrownBy(() -> life().close(BO, declined.id(), " ", TODAY))
                .hasMessageContaining("Write why");
        ImprovementArea closed =
                life().close(BO, declined.id(), " Skälen godtas ", TODAY).now().after();
        assertThat(areas().find(declined.id())).contains(closed);
        assertThat(closed.due()).isEmpty();
        assertThat(closed.dated()).isEmpty();
        assertThat(closed.overdue(LATER.plusYears(1))).isFalse();
        Followed followed = areas().read(BO, closed.id());
        assertThat(followed.noteOf(Step.CLOSE, areas().notes(TestHouse.ANNA, closed.id())))
                .contains(new Note(closed.id(), TODAY, "Skälen godtas", BO.name()));
    }

    @Test
    void aDateToAnswerByIsNotChangedToADayThatHasPassedNorAskedForAgain() {
        ImprovementArea area = in(State.ADDED);
        LocalDate yesterday = TODAY.minusDays(1);
        assertThatThrownBy(() -> drafts().change(BO, area.id(), due(yesterday), TODAY))
                .hasMessageContaining(yesterday + ", which has passed; today is " + TODAY);
        assertThat(
                        drafts().change(BO, area.id(), due(TODAY), TODAY)
                                .now()
                                .after()
                                .next()
                                .remedies())
                .containsExactly(Remedy.of(Action.SEND_IMPROVEMENT, area.id()));
        assertThatThrownBy(
                        () ->
                                sending()
                                        .send(
                                                BO,
                                                List.of(area.id()),
                                                Optional.of(" "),
                                                Optional.empty(),
                                                TODAY))
                .hasMessageContaining("name is empty");
        assertThat(areas().find(area.id()).orElseThrow().status())
                .isEqualTo(ImprovementStatus.ADDED);
    }

    private static ImprovementPatch due(LocalDate day) {
        return new ImprovementPatch(
                Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void showsEachPersonWhatIsTheirs(Who who) {
        List<String> seen = new ArrayList<>();
        boolean disabled = who == Who.DISABLED_AUDITOR || who == Who.DISABLED_COMMITTEE;
        ImprovementArea added = in(State.ADDED);
        ImprovementArea sent = in(State.SENT);
        if (disabled) {
            assertThatThrownBy(() -> areas().list(who.actor(), Filter.ALL, TODAY))
                    .isInstanceOf(Problem.class);
            return;
        }
        areas().list(who.actor(), Filter.ALL, TODAY)
                .now()
                .forEach(one -> seen.add(one.area().id()));
        assertThat(seen.contains(added.id())).isEqualTo(!who.isBlind(ImprovementStatus.ADDED));
        assertThat(seen.contains(sent.id())).isEqualTo(!who.isBlind(ImprovementStatus.SENT));
        for (ImprovementArea one : List.of(added, sent)) {
            if (who.isBlind(one.status())) {
                assertThatThrownBy(() -> areas().read(who.actor(), one.id()))
                        .hasMessage("There is no improvement area “" + one.id() + "”.");
            } else {
                assertThat(areas().read(who.actor(), one.id()).area()).isEqualTo(one);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void importsAreNoWayAroundTheSteps(State state) {
        ImprovementArea there = in(state);
        for (Verification found : Verification.values()) {
            ImprovementArea wanted =
                    new Transition(reported(there), Step.VERIFY)
                            .verified(Optional.of(found))
                            .area();
            if (!wanted.equals(there)) {
                assertThatThrownBy(() -> files().take(ANNA, wanted, true))
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("not changed by an import");
            }
        }
        for (Who who : List.of(Who.COMMITTEE, Who.READER, Who.ADMIN, Who.DISABLED_AUDITOR)) {
            assertThatThrownBy(
                            () ->
                                    files().take(
                                                    who.actor(),
                                                    there.named("ny-" + who.name().length()),
                                                    false))
                    .isInstanceOf(Problem.class);
        }
        assertThat(areas().find(there.id())).contains(there);
    }

    private static ImprovementArea reported(ImprovementArea there) {
        return new ImprovementArea(
                there.id(),
                there.place(),
                there.title(),
                there.body(),
                there.audit(),
                there.recommendation(),
                there.origin(),
                there.objectives(),
                ImprovementStatus.REPORTED_DONE,
                there.due(),
                there.priority(),
                there.response(),
                there.responseText(),
                there.decision(),
                there.dnr(),
                there.plan(),
                there.doneShare(),
                there.verified(),
                there.source());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatStateItIsInWhoMayAndWhatIsNext(State state) {
        ImprovementArea area = in(state);
        Step barred = state.ways.containsKey("verify") ? Step.SEND : Step.VERIFY;
        assertThatThrownBy(() -> take(barred, BO, area.id()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(area.id() + " is " + area.status().in(Language.EN))
                .hasMessageContaining(area.next().in(Language.EN));
        assertThat(area.next().remedies().isEmpty()).isEqualTo(state.ways.isEmpty());
    }

    @Test
    void aCorrectedAnswerKeepsTheDayThatItWasGivenOn() {
        ImprovementArea area = in(State.SENT);
        LocalDate given = TODAY.minusDays(9);
        Answer first = new Answer(Response.DECLINED, "Nej", "", "");
        life().answer(BO, area.id(), first, Optional.of(given), TODAY);
        Outcome<Changed<ImprovementArea>> corrected =
                life().answer(
                                BO,
                                area.id(),
                                new Answer(Response.PARTLY, "Jo, delvis", "§ 2", ""),
                                Optional.empty(),
                                TODAY);
        assertThat(corrected.now().before().response()).contains(Response.DECLINED);
        assertThat(corrected.now().after().response()).contains(Response.PARTLY);
        assertThat(corrected.notes())
                .startsWith(Message.of("improvement.correctedOf", Response.DECLINED, BO.name()));
        assertThat(areas().read(BO, area.id()).last(Step.ANSWER).map(TakenStep::day))
                .contains(given);
    }

    @Test
    void aVerificationIsTakenBackByFurtherWorkAndMayBeMadeAgain() {
        ImprovementArea area = in(State.VERIFIED_NOT);
        assertThat(
                        life().progress(
                                        BO,
                                        area.id(),
                                        "Nu",
                                        Optional.empty(),
                                        Optional.empty(),
                                        TODAY)
                                .now()
                                .after()
                                .verified())
                .isEmpty();
        life().done(BO, area.id(), Optional.empty(), Optional.empty(), TODAY);
        assertThatThrownBy(() -> take(Step.VERIFY, BO, area.id()))
                .hasMessageContaining("Let another auditor verify it");
        life().verify(ANNA, area.id(), Verification.DONE, "Ja", Optional.empty(), TODAY);
        assertThat(areas().find(area.id()).orElseThrow().isVerifiedAsDone()).isTrue();
    }

    @Test
    void reportingItDoneLeavesTheShareAsItWasLastNoted() {
        ImprovementArea area = in(State.PLANNED);
        life().progress(BO, area.id(), "Nu", Optional.of(80), Optional.empty(), TODAY);
        ImprovementArea done =
                life().done(BO, area.id(), Optional.empty(), Optional.empty(), TODAY).now().after();
        assertThat(done.doneShare()).contains(80);
    }

    @Test
    void aPlanTakesActivitiesAndTheFirstTimeADateOfItsOwn() {
        ImprovementArea area = in(State.ANSWERED_ACCEPTED);
        assertThatThrownBy(
                        () ->
                                life().plan(
                                                BO,
                                                area.id(),
                                                activities("Mer"),
                                                Optional.empty(),
                                                TODAY))
                .hasMessageContaining("Write when");
        assertThatThrownBy(
                        () ->
                                life().plan(
                                                BO,
                                                area.id(),
                                                activities(" "),
                                                Optional.of(LATER),
                                                TODAY))
                .hasMessageContaining("Write what is to be done");
        life().plan(BO, area.id(), activities("Mer"), Optional.of(LATER), TODAY);
        assertThatThrownBy(
                        () ->
                                life().plan(
                                                BO,
                                                area.id(),
                                                activities("Mer"),
                                                Optional.empty(),
                                                TODAY))
                .hasMessageContaining("like that already");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"ANSWER", "PROGRESS", "DONE", "VERIFY"})
    void noStepIsTakenAheadOfItsDay(Step step) {
        State state =
                switch (step) {
                    case ANSWER -> State.SENT;
                    case VERIFY -> State.REPORTED_DONE;
                    default -> State.PLANNED;
                };
        ImprovementArea area = in(state);
        Optional<LocalDate> tomorrow = Optional.of(TODAY.plusDays(1));
        assertThatThrownBy(
                        () -> {
                            switch (step) {
                                case ANSWER ->
                                        life().answer(
                                                        BO,
                                                        area.id(),
                                                        new Answer(Response.ACCEPTED, "Ja", "", ""),
                                                        tomorrow,
                                                        TODAY);
                                case PROGRESS ->
                                        life().progress(
                                                        BO,
                                                        area.id(),
                                                        "x",
                                                        Optional.empty(),
                                                        tomorrow,
                                                        TODAY);
                                case DONE ->
                                        life().done(
                                                        BO,
                                                        area.id(),
                                                        Optional.empty(),
                                                        tomorrow,
                                                        TODAY);
                                default ->
                                        life().verify(
                                                        BO,
                                                        area.id(),
                                                        Verification.DONE,
                                                        "x",
                                                        tomorrow,
                                                        TODAY);
                            }
                        })
                .hasMessageContaining("lies ahead");
        assertThat(areas().find(area.id())).contains(area);
    }

    @Test
    void noStepIsTakenBeforeTheDayOfTheOneBeforeIt() {
        ImprovementArea area = in(State.ADDED);
        take(Step.SEND, BO, area.id());
        Answer yes = new Answer(Response.ACCEPTED, "Ja", "", "");
        LocalDate later = TODAY.plusDays(20);
        LocalDate answered = TODAY.plusDays(10);
        assertThatThrownBy(() -> answer(area, yes, LocalDate.of(1800, 1, 1), later))
                .hasMessageContaining("sent " + TODAY);
        answer(area, yes, answered, later);
        assertThatThrownBy(() -> answer(area, yes, TODAY.minusDays(1), later))
                .hasMessageContaining("sent " + TODAY);
        answer(area, yes, answered.minusDays(1), later);
        life().plan(BO, area.id(), activities("Mer"), Optional.of(later), answered);
        Optional<LocalDate> early = Optional.of(TODAY.plusDays(9));
        assertThatThrownBy(
                        () -> life().progress(BO, area.id(), "x", Optional.empty(), early, later))
                .hasMessageContaining("planned " + answered);
        assertThatThrownBy(() -> life().done(BO, area.id(), Optional.empty(), early, later))
                .hasMessageContaining("planned " + answered);
        life().done(BO, area.id(), Optional.empty(), Optional.empty(), later);
        assertThatThrownBy(
                        () -> life().verify(ANNA, area.id(), Verification.DONE, "x", early, later))
                .hasMessageContaining("reported done " + later);
    }

    private static void answer(ImprovementArea area, Answer answer, LocalDate day, LocalDate now) {
        life().answer(BO, area.id(), answer, Optional.of(day), now);
    }

    @Test
    void aPlanIsNotForADayThatHasPassed() {
        ImprovementArea area = in(State.ANSWERED_ACCEPTED);
        Optional<LocalDate> yesterday = Optional.of(TODAY.minusDays(1));
        assertThatThrownBy(() -> life().plan(BO, area.id(), activities("Mer"), yesterday, TODAY))
                .hasMessageContaining("has passed")
                .hasMessageContaining("Give a later one");
        assertThat(areas().find(area.id())).contains(area);
    }

    @ParameterizedTest
    @CsvSource({"-1", "101"})
    void aShareIsWithinTheWhole(int share) {
        ImprovementArea area = in(State.PLANNED);
        assertThatThrownBy(
                        () ->
                                life().progress(
                                                BO,
                                                area.id(),
                                                "x",
                                                Optional.of(share),
                                                Optional.empty(),
                                                TODAY))
                .hasMessageContaining("0 to 100");
    }

    @Test
    void sendsAllOrNoneAndTellsEveryFault() {
        ImprovementArea good = in(State.ADDED);
        ImprovementArea late = in(State.SENT);
        String nowhere =
                drafts().add(
                                BO,
                                new Grounds.OfOwnReport("Vara"),
                                new ImprovementPatch(
                                        Optional.of("Utan mottagare"),
                                        Optional.empty(),
                                        Optional.of(TODAY.minusDays(1)),
                                        Optional.empty()),
                                TODAY.minusDays(1))
                        .now()
                        .id();
        List<String> ids = List.of(good.id(), late.id(), nowhere, "borta");
        assertThatThrownBy(() -> sending().send(BO, ids, Optional.empty(), Optional.empty(), TODAY))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.faults()).hasSize(4))
                .hasMessageContaining("Nothing was sent")
                .hasMessageContaining(late.id() + " is sent")
                .hasMessageContaining(nowhere + " lacks a recipient")
                .hasMessageContaining("which has passed")
                .hasMessageContaining("no improvement area “borta”");
        assertThat(areas().find(good.id())).contains(good);
        assertThat(
                        sending()
                                .send(
                                        BO,
                                        List.of(good.id(), nowhere),
                                        Optional.of(BODY),
                                        Optional.of(TODAY),
                                        TODAY)
                                .now()
                                .areas())
                .hasSize(2)
                .allMatch(one -> one.after().status() == ImprovementStatus.SENT);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ADDED,             2026-09-02, false
                    SENT,              2026-09-01, false
                    SENT,              2026-09-02, true
                    ANSWERED_ACCEPTED, 2026-09-02, false
                    PLANNED,           2026-09-02, true
                    IN_PROGRESS,       2026-09-02, true
                    IN_PROGRESS,       2026-09-01, false
                    REPORTED_DONE,     2026-09-02, false
                    VERIFIED_NOT,      2026-09-02, false
                    """)
    void isOverdueWhenSomethingIsWaitedForAndTheDayHasPassed(
            State state, LocalDate day, boolean overdue) {
        assertThat(in(state).overdue(day)).isEqualTo(overdue);
    }
}
