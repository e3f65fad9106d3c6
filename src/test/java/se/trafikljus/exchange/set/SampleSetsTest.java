package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.trafikljus.TestHouse;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Origin;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

/** Every sample audit set that ships. */
class SampleSetsTest {

    private static final Path SETS = Path.of("sample-audits");
    private static final Path LINKOPING = SETS.resolve("linkoping");

    static List<Path> sets() throws IOException {
        try (Stream<Path> all = Files.list(SETS)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The tables of a set that ships, by name; not what is told about it. */
    private static Map<String, String> tables(Path set) {
        Map<String, String> tables = new TreeMap<>();
        for (SetFile table : SetFile.values()) {
            Path file = set.resolve(table.fileName());
            if (Files.exists(file)) {
                tables.put(table.fileName(), text(file));
            }
        }
        return tables;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> tables(Map<String, String> files) {
        Map<String, String> tables = new TreeMap<>(files);
        tables.keySet().removeIf(name -> !name.endsWith(".csv"));
        return tables;
    }

    @ParameterizedTest
    @MethodSource("sets")
    void goesOutAsItShips(Path set, @TempDir Path home, @TempDir Path folder) {
        try (Desk desk = Desk.in(home)) {
            desk.take(set);

            assertThat(tables(desk.export(folder.resolve("out")))).isEqualTo(tables(set));
            assertThat(desk.trail().verify().broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void saysWhatItIsBesideItsTables(Path set) throws IOException {
        assertThat(set.resolve("README.md")).isNotEmptyFile();
        assertThat(Files.readString(SETS.resolve("README.md")))
                .contains("(" + set.getFileName() + "/README.md)");
    }

    @Test
    void allOfThemLieBesideOneAnother(@TempDir Path home, @TempDir Path folder) throws IOException {
        try (Desk desk = Desk.in(home)) {
            for (Path set : sets()) {
                desk.take(set);
            }

            Map<String, String> export = desk.export(folder.resolve("out"));

            assertThat(export)
                    .containsAllEntriesOf(tables(SETS.resolve("kaa-2016-2017")))
                    .containsEntry(
                            "improvements.csv",
                            tables(LINKOPING).getOrDefault("improvements.csv", ""));
        }
    }

    @Test
    void takingTheSameOwnReportAgainChangesNothing(@TempDir Path home) {
        try (Desk desk = Desk.in(home)) {
            assertThat(desk.take(LINKOPING).improvements()).isEqualTo(12);
            assertThat(desk.replaceBy(LINKOPING).improvements()).isZero();
        }
    }

    private static List<ImprovementArea> linkoping(Path home) {
        List<ImprovementArea> areas = new ArrayList<>();
        try (Desk desk = Desk.in(home)) {
            desk.take(LINKOPING);
            assertThat(desk.audits().all().list()).isEmpty();
            desk.improvements()
                    .each(
                            TestHouse.ANNA,
                            some -> some.forEach(one -> areas.add(one.followed().area())));
            areas.forEach(
                    area ->
                            assertThat(desk.improvements().notes(TestHouse.ANNA, area.id()))
                                    .as(area.id())
                                    .isEmpty());
        }
        return areas;
    }

    @Test
    void theOwnReportOfLinkopingHasTwelveAreasOfObjectivesThatTheRubricKnows(@TempDir Path home) {
        Rubric rubric = RubricReader.read(Path.of("rubrics", "kaa.yaml"));
        List<String> known = rubric.objectives().stream().map(Objective::id).toList();

        List<ImprovementArea> areas = linkoping(home);

        assertThat(areas).hasSize(12);
        assertThat(areas)
                .allSatisfy(
                        area -> {
                            assertThat(area.place()).isEqualTo("0580");
                            assertThat(area.body()).isEqualTo("Bildningsnämnden");
                            assertThat(area.origin()).contains(Origin.OWN_REPORT);
                            assertThat(area.source()).contains("Rapport").contains("avsnitte");
                            assertThat(area.plan().longTerm()).contains("gymnasieutbildning");
                            assertThat(area.objectives())
                                    .isNotEmpty()
                                    .doesNotHaveDuplicates()
                                    .isSubsetOf(known)
                                    .isSortedAccordingTo(
                                            (one, other) ->
                                                    known.indexOf(one) - known.indexOf(other));
                        });
    }

    @Test
    void theOwnReportOfLinkopingInventsNothing(@TempDir Path home) {
        assertThat(linkoping(home))
                .allSatisfy(
                        area -> {
                            assertThat(area.audit()).isEmpty();
                            assertThat(area.recommendation()).isEmpty();
                            assertThat(area.due()).isEmpty();
                            assertThat(area.priority()).isEmpty();
                            assertThat(area.response()).isEmpty();
                            assertThat(area.responseText()).isEmpty();
                            assertThat(area.decision()).isEmpty();
                            assertThat(area.dnr()).isEmpty();
                            assertThat(area.plan().indicators()).isEmpty();
                            assertThat(area.doneShare()).isEmpty();
                            assertThat(area.verified()).isEmpty();
                        });
    }

    @Test
    void theOwnReportOfLinkopingStandsWhereTheReportSays(@TempDir Path home) {
        Map<ImprovementStatus, Set<String>> byStatus =
                linkoping(home).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ImprovementArea::status,
                                        Collectors.mapping(
                                                area -> area.id().replace("linkoping-kaa-", ""),
                                                Collectors.toSet())));

        assertThat(byStatus)
                .containsOnlyKeys(
                        ImprovementStatus.ADDED,
                        ImprovementStatus.PLANNED,
                        ImprovementStatus.IN_PROGRESS)
                .containsEntry(ImprovementStatus.ADDED, Set.of("04", "10"))
                .containsEntry(ImprovementStatus.PLANNED, Set.of("12"));
    }
}
