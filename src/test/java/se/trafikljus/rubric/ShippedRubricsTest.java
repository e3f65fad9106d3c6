package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.trafikljus.Language;

/** What a rubric must be to ship with the program. */
class ShippedRubricsTest {

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rubrics"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void hasNoFaultAndSaysWhoMayUseIt(Path file) {
        assertThat(RubricReader.check(file)).isEmpty();
        assertThat(RubricReader.warnings(file)).isEmpty();
        Rubric rubric = RubricReader.read(file);
        assertThat(file.getFileName().toString()).startsWith(rubric.id()).endsWith(".yaml");
        assertThat(rubric.licence().isEmpty()).isFalse();
        assertThat(rubric.sources()).isNotEmpty();
    }

    @Test
    void theExampleOfTheGuideHasNoFault(@TempDir Path folder) throws IOException {
        String guide = Files.readString(Path.of("docs/rubrics.md"));
        int begin = guide.indexOf("```yaml") + "```yaml\n".length();
        Path file = folder.resolve("registration.yaml");
        Files.writeString(file, guide.substring(begin, guide.indexOf("```\n", begin)));
        assertThat(RubricReader.check(file)).isEmpty();
        assertThat(RubricReader.warnings(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesItsObjectivesInFewWordsThatAreAllDifferent(Path file) {
        List<Objective> objectives = RubricReader.read(file).objectives();
        for (Language language : Language.values()) {
            assertThat(objectives)
                    .extracting(objective -> objective.shortText().in(language))
                    .doesNotHaveDuplicates()
                    .allMatch(words -> words.length() <= 45 && !words.endsWith("."));
        }
        assertThat(objectives).noneMatch(one -> one.shortText().equals(one.text()));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void saysOfWhatWasLookedUpSinceWhenItHolds(Path file) {
        List<Source> sources = RubricReader.read(file).sources();
        assertThat(sources).filteredOn(Source::verified).allMatch(one -> one.from().isPresent());
        Map<String, List<Source>> wordings =
                sources.stream()
                        .filter(one -> one.title().in(Language.SV).contains(" §"))
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                one.title()
                                                        .in(Language.SV)
                                                        .replaceFirst(" §.*", "")));
        for (List<Source> ofOne : wordings.values()) {
            for (int i = 1; i < ofOne.size(); i++) {
                assertThat(ofOne.get(i).from().map(Since::first))
                        .isEqualTo(ofOne.get(i - 1).to().map(day -> day.plusDays(1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void asksTheCommitteeToDoSomething(Path file) {
        Rubric rubric = RubricReader.read(file);
        Stream.concat(
                        rubric.objectives().stream().map(Objective::recommendation),
                        rubric.themes().stream().flatMap(one -> one.recommendations().stream()))
                .forEach(
                        text -> {
                            assertThat(text.in(Language.SV)).matches("(?s)Nämnden.*");
                            assertThat(text.in(Language.SV)).matches("(?s).*(bör|behöver|ska) .*");
                        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void speaksBothLanguages(Path file) {
        Rubric rubric = RubricReader.read(file);
        Stream<Text> whole =
                Stream.of(rubric.title(), rubric.description(), rubric.body(), rubric.question());
        Stream<Text> parts =
                rubric.objectives().stream()
                        .flatMap(
                                one ->
                                        Stream.concat(
                                                Stream.of(
                                                        one.text(),
                                                        one.shortText(),
                                                        one.recommendation()),
                                                one.criteria().values().stream()));
        Stream<Text> titles =
                Stream.of(
                                rubric.areas().stream().map(Area::title),
                                rubric.themes().stream().map(Theme::title),
                                rubric.sources().stream().map(Source::title))
                        .flatMap(one -> one);
        Stream.of(whole, parts, titles)
                .flatMap(one -> one)
                .forEach(text -> assertThat(text.words()).containsOnlyKeys(Language.values()));
    }
}
