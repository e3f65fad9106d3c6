package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.improvement.Answer;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementLifecycle;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.PlanWords;
import se.trafikljus.improvement.Response;
import se.trafikljus.rubric.Rubric;

/** What must hold of every database: what goes out and in again is what it was. */
abstract class RoundTrip {

    private static final Path SAMPLE = Path.of("sample-audits", "kaa-2016-2017");
    private static final Path OWN_REPORT = Path.of("sample-audits", "linkoping");

    private Path folder;

    @BeforeEach
    void begin(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A desk on an empty database. */
    abstract Desk fresh(Path home);

    private Path aside(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Takes a set into one database, its export into another, and gives both exports. */
    private List<Map<String, String>> twice(Path set) throws IOException {
        Map<String, String> first;
        Map<String, String> second;
        try (Desk one = fresh(aside("one"))) {
            one.take(set);
            first = one.export(folder.resolve("first"));
            assertThat(one.trail().verify().broken()).isEmpty();
        }
        try (Desk other = fresh(aside("other"))) {
            other.take(folder.resolve("first"));
            second = other.export(folder.resolve("second"));
            assertThat(other.trail().verify().broken()).isEmpty();
        }
        return List.of(first, second);
    }

    @Test
    void theSampleSurvives() throws IOException {
        List<Map<String, String>> exports = twice(SAMPLE);

        assertThat(exports.get(1)).isEqualTo(exports.get(0));
        assertThat(exports.get(0))
                .containsOnlyKeys("audits.csv", "assessments.csv", "rubrics/kaa-1.1.0.yaml")
                .containsEntry(
                        "rubrics/kaa-1.1.0.yaml", Files.readString(Path.of("rubrics/kaa.yaml")));
        assertThat(exports.get(0).getOrDefault("audits.csv", "").lines().count()).isGreaterThan(7);
    }

    @Test
    void improvementAreasOfNoAuditSurvive() throws IOException {
        List<Map<String, String>> exports = twice(OWN_REPORT);

        assertThat(exports.get(1)).isEqualTo(exports.get(0));
        assertThat(exports.get(0))
                .containsOnlyKeys("audits.csv", "assessments.csv", "improvements.csv")
                .containsEntry(
                        "improvements.csv",
                        Files.readString(OWN_REPORT.resolve("improvements.csv")));
    }

    @Test
    void everyColumnOfEveryTableSurvivesWhateverItHolds() throws IOException {
        RandomSet.full(aside("set"));

        List<Map<String, String>> exports = twice(folder.resolve("set"));

        assertThat(exports.get(1)).isEqualTo(exports.get(0));
        assertThat(exports.get(0)).containsAllEntriesOf(Desk.files(folder.resolve("set")));
    }

    @Test
    void aLifeThatWasLivedSurvivesWithTheDaysOfItsSteps() throws IOException {
        Map<String, String> first;
        try (Desk one = fresh(aside("one"))) {
            one.take(SAMPLE);
            live(one);
            first = one.export(folder.resolve("first"));
            assertThat(one.trail().verify().broken()).isEmpty();
        }
        try (Desk other = fresh(aside("other"))) {
            other.take(folder.resolve("first"));
            assertThat(other.replaceBy(folder.resolve("first")).audits().changed()).isEmpty();
            assertThat(other.export(folder.resolve("second"))).isEqualTo(first);
            assertThat(other.trail().verify().broken()).isEmpty();
        }
        assertThat(first.getOrDefault("steps.csv", "").lines().count()).isEqualTo(1 + 6);
    }

    private static void live(Desk desk) {
        ImprovementLifecycle life = desk.life();
        LocalDate day = LocalDate.of(2017, 3, 1);
        String id =
                desk.drafts()
                        .add(
                                Desk.ANNA,
                                new Grounds.OfOwnReport("Vara"),
                                new ImprovementPatch(
                                        Optional.of("Se över"),
                                        Optional.of("Nämnden"),
                                        Optional.of(day),
                                        Optional.empty()),
                                day)
                        .now()
                        .id();
        desk.sending().send(Desk.ANNA, List.of(id), Optional.empty(), Optional.empty(), day);
        life.answer(
                Desk.ANNA,
                id,
                new Answer(Response.PARTLY, "Ja", "§ 1", "1"),
                Optional.empty(),
                day);
        Optional<String> gone = Optional.empty();
        life.plan(
                Desk.ANNA,
                id,
                new PlanWords(gone, Optional.of("Gör"), gone, gone, gone, gone),
                Optional.of(day),
                day);
        life.progress(Desk.ANNA, id, "Börjat", Optional.of(10), Optional.empty(), day);
        life.done(Desk.ANNA, id, Optional.of("Klart"), Optional.empty(), day);
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "25, 3", "290, 1"})
    void aRandomSetSurvives(int municipalities, int years) throws IOException {
        RandomSet set = new RandomSet(municipalities, years, 20_171_231L + municipalities);
        set.write(aside("set"));
        Map<String, String> first;
        try (Desk one = fresh(aside("one"))) {
            one.take(folder.resolve("set"));
            set.cells()
                    .forEach(
                            (audit, cells) ->
                                    assertThat(one.audits().all().read(audit).written())
                                            .isEqualTo(cells));
            first = one.export(folder.resolve("first"));
        }
        try (Desk other = fresh(aside("other"))) {
            other.take(folder.resolve("first"));
            assertThat(other.export(folder.resolve("second"))).isEqualTo(first);
            assertThat(other.replaceBy(folder.resolve("first")).audits().changed()).isEmpty();
        }
    }

    @Test
    void writesARowForEveryObjectiveInTheRubricsOrder() throws IOException {
        SetOnDisk.sound(aside("set"));
        try (Desk desk = fresh(aside("one"))) {
            desk.take(folder.resolve("set"));
            Rubric rubric = desk.audits().all().read("vara-kaa-2016").rubric();
            Map<String, String> files = desk.export(folder.resolve("first"));

            List<String> rows =
                    Arrays.asList(files.getOrDefault("assessments.csv", "").split("\r\n", -1));

            assertThat(rows).hasSize(1 + 2 * rubric.objectives().size() + 1);
            assertThat(rows.get(1)).startsWith("mark-kaa-2016,RES1,not_met,");
            assertThat(rows.get(2)).isEqualTo("mark-kaa-2016,GOV1,,,,,,,false,,,");
        }
    }

    @Test
    void aZipHoldsTheSameAndHasTheSameBytesEachTime() throws IOException {
        RandomSet.full(aside("set"));
        try (Desk one = fresh(aside("one"))) {
            one.take(folder.resolve("set"));
            one.sets().exportTo(TestHouse.ANNA, folder.resolve("a.zip"), List.of(), false);
            one.sets().exportTo(TestHouse.ANNA, folder.resolve("b.zip"), List.of(), false);
            one.export(folder.resolve("first"));
        }
        try (Desk other = fresh(aside("other"))) {
            other.take(folder.resolve("a.zip"));

            assertThat(other.export(folder.resolve("second")))
                    .isEqualTo(Desk.files(folder.resolve("first")));
        }
        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
    }

    @Test
    void writesTheAuditsAskedForWithWhatBelongsToThem() throws IOException {
        RandomSet.full(aside("set"));
        try (Desk desk = fresh(aside("one"))) {
            desk.take(folder.resolve("set"));

            desk.sets()
                    .exportTo(
                            TestHouse.ANNA,
                            folder.resolve("some"),
                            List.of("orten-kaa-2020"),
                            false);

            Map<String, String> files = Desk.files(folder.resolve("some"));
            assertThat(files)
                    .containsOnlyKeys(
                            "audits.csv",
                            "assessments.csv",
                            "municipalities.csv",
                            "rubrics/kaa-1.1.0.yaml");
            assertThat(files.get("municipalities.csv"))
                    .isEqualTo("code,name,county,group\r\nX1,Orten,Län 1,Grupp 1\r\n");
            assertThatThrownBy(
                            () ->
                                    desk.sets()
                                            .exportTo(
                                                    TestHouse.ANNA,
                                                    folder.resolve("none"),
                                                    List.of("borta"),
                                                    false))
                    .isInstanceOf(Problem.class);
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    @Test
    void keepsWhatIsUnscoredAndEmptyApart() throws IOException {
        SetOnDisk.sound(aside("set"))
                .with(
                        "assessments.csv",
                        "audit,objective,rating,success\nvara-kaa-2016,RES1,,true\nvara-kaa-2016,MAP1,-,\n");
        try (Desk desk = fresh(aside("one"))) {
            desk.take(folder.resolve("set"));

            ScoredAudit audit = desk.audits().all().read("vara-kaa-2016");

            assertThat(audit.written()).containsOnlyKeys("RES1", "MAP1");
            assertThat(audit.assessment("RES1").success()).isTrue();
            assertThat(audit.assessment("MAP1").rating()).isPresent();
        }
    }
}
