package se.trafikljus.shell.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Screen;
import se.trafikljus.Surroundings;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.scoring.ScoringSheets;
import se.trafikljus.shell.Answers;
import se.trafikljus.shell.invocation.Advice;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.shell.table.Format;

/** An interview about an audit that somebody else works on at the same time. */
class SharedAuditTest {

    @TempDir Path folder;
    private TestHouse house;
    private Audits audits;
    private Drafts drafts;
    private Scorings scorings;
    private String audit;
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        house = new TestHouse(folder);
        audits = house.get(Audits.class);
        drafts = house.get(Drafts.class);
        scorings = house.get(Scorings.class);
        audit =
                drafts.start(
                                TestHouse.ANNA,
                                new NewAudit(
                                        "Vara",
                                        "kaa",
                                        List.of(),
                                        "",
                                        Optional.empty(),
                                        Optional.of(LocalDate.parse("2026-12-31")),
                                        ""))
                        .now()
                        .audit()
                        .id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void score(Actor actor, String word, String finding) {
        Assessment before = cell();
        scorings.save(
                actor,
                audit,
                CellChange.to(
                        before.founded(finding, "", "", "", false)
                                .rated(
                                        Audits.rating(audits.all().read(audit).rubric(), word),
                                        "",
                                        "")));
    }

    private Assessment cell() {
        return audits.all().read(audit).assessment("RES1");
    }

    private String interview(Answers person) {
        Surroundings world =
                new Surroundings(
                        Map.of(),
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(notes, true, StandardCharsets.UTF_8),
                        folder,
                        Clock.systemUTC(),
                        Screen.none());
        Session session = new Session(folder, "Anna", Language.SV, Format.TEXT);
        Invocation invocation =
                new Invocation(world, session, () -> Optional.of(person), Advice.TO_ANYBODY);
        Interview.about(house.get(ScoringSheets.class).own(TestHouse.ANNA, audit), invocation)
                .hold();
        return notes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsBothRatingsWhereSomebodyElseWasFaster() {
        Answers person =
                new Answers("grön", "sluta").meanwhile(1, () -> score(TestHouse.BO, "röd", ""));
        String told = interview(person);
        assertThat(told).contains("väntade ”ej bedömt” men där står ”Ej uppfyllt” (bedömt av Bo)");
        assertThat(person.questions)
                .containsExactly("Bedömning RES1:", "Bedömning RES1 (Enter behåller):");
        assertThat(cell().rating()).map(rating -> rating.id()).contains("not_met");
    }

    @Test
    void doesNotWriteOverATextThatSomebodyElseHasWrittenMeanwhile() {
        score(TestHouse.ANNA, "gul", "Annas");
        Answers person =
                new Answers("gå RES1", "", "Annas nya", "sluta")
                        .meanwhile(3, () -> score(TestHouse.BO, "gul", "Bos\nord"));
        String told = interview(person);
        assertThat(told)
                .contains(
                        "RES1: Bo har ändrat cellen medan du skrev. Ditt svar sparades inte.",
                        "  Iakttagelse nu: Bos / ord\n",
                        "Din text finns kvar");
        assertThat(cell().finding()).isEqualTo("Bos\nord");
    }

    @Test
    void takesTheAnswerThatIsGivenAgainInViewOfTheOthers() {
        score(TestHouse.ANNA, "gul", "Annas");
        interview(
                new Answers("gå RES1", "", "Annas nya", "Bådas", "sluta")
                        .meanwhile(3, () -> score(TestHouse.BO, "gul", "Bos")));
        assertThat(cell().finding()).isEqualTo("Bådas");
    }
}
