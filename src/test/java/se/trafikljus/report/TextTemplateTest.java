package se.trafikljus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Golden;
import se.trafikljus.Language;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.SectionNames;
import se.trafikljus.report.owntext.TextKeys;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

class TextTemplateTest {

    private static final Rubric KAA = RubricReader.read(Path.of("rubrics/kaa.yaml"));

    @TempDir Path folder;

    private OwnText read(String text, Set<String> keys) throws IOException {
        return OwnText.read(Files.writeString(folder.resolve("egen.md"), text), keys);
    }

    private static Set<String> keys(TextTemplate template, Rubric rubric) {
        return switch (template) {
            case COMPARISON -> TextKeys.comparison(rubric).ids();
            case AUDIT -> TextKeys.audit(rubric).ids();
            case COMMITTEE -> TextKeys.committee().ids();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "COMPARISON,SV",
        "COMPARISON,EN",
        "AUDIT,SV",
        "AUDIT,EN",
        "COMMITTEE,SV",
        "COMMITTEE,EN"
    })
    void saysWhatBelongsUnderEachKey(TextTemplate template, Language language) {
        Golden.assertSame(
                "report/owntext/"
                        + template.name().toLowerCase(java.util.Locale.ROOT)
                        + "-"
                        + language.code()
                        + ".md",
                template.of(KAA, language));
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingAsLongAsNothingIsFilledIn(TextTemplate template) throws IOException {
        for (Language language : Language.values()) {
            Set<String> keys = keys(template, KAA);
            OwnText text = read(template.of(KAA, language), keys);
            assertThat(keys).noneMatch(text::has);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatIsWrittenUnderEveryKey(TextTemplate template) throws IOException {
        Set<String> keys = keys(template, KAA);
        String filledIn =
                template.of(KAA, Language.SV)
                        .lines()
                        .map(
                                line ->
                                        line.startsWith("# ")
                                                ? line + "\nOm " + line.substring(2)
                                                : line)
                        .collect(Collectors.joining("\r\n"));
        OwnText text = read(filledIn, keys);
        for (String key : keys) {
            assertThat(text.under(key, 2, c -> c))
                    .containsExactly(Prose.of("Om " + SectionNames.of(key, Language.SV)));
        }
    }

    @Test
    void followsTheOrderOfTheReport() {
        assertThat(TextKeys.comparison(KAA).ids())
                .containsSubsequence(
                        "overview",
                        "theme-active-relation",
                        "area-mapping",
                        "area-interventions",
                        "theme-governance",
                        "area-follow-up",
                        "together",
                        "external-comparison",
                        "conclusion",
                        "recommendations",
                        "recommendations-active-relation",
                        "recommendations-collaboration",
                        "appendix");
        assertThat(TextKeys.audit(KAA).ids())
                .containsSubsequence("method", "objective-RES1", "conclusion", "recommendations");
    }

    @Test
    void hasAKeyForEveryPartOfEveryRubricThatShips() {
        for (String file : new String[] {"kaa", "internal-control"}) {
            Rubric rubric = RubricReader.read(Path.of("rubrics", file + ".yaml"));
            Set<String> keys = TextKeys.comparison(rubric).ids();
            rubric.areas().forEach(area -> assertThat(keys).contains("area-" + area.id()));
            rubric.themes()
                    .forEach(
                            theme ->
                                    assertThat(keys)
                                            .contains(
                                                    "theme-" + theme.id(),
                                                    "recommendations-" + theme.id()));
            rubric.objectives()
                    .forEach(
                            objective ->
                                    assertThat(TextKeys.audit(rubric).ids())
                                            .contains("objective-" + objective.id()));
        }
    }

    @Test
    void staysWholeWhateverARubricCallsItsParts() throws IOException {
        String yaml = Files.readString(Path.of("rubrics/kaa.yaml"));
        Rubric odd =
                RubricReader.read(
                        yaml.replace(
                                "{sv: En tydligare styrning, en: Clearer governance}",
                                "{sv: \"Styr --> led # summary <!-- x\", en: \"a --> b\"}"),
                        "odd.yaml");
        Set<String> keys = TextKeys.comparison(odd).ids();
        OwnText text = read(TextTemplate.COMPARISON.of(odd, Language.SV), keys);
        assertThat(keys).noneMatch(text::has);
    }

    @Test
    void knowsEachSectionByItsKeyAndItsNameInEitherLanguage() throws IOException {
        for (TextTemplate template : TextTemplate.values()) {
            Set<String> keys = keys(template, KAA);
            for (String key : keys) {
                for (Language language : Language.values()) {
                    OwnText own = read("# " + SectionNames.of(key, language) + "\n\nOrd.\n", keys);
                    assertThat(own.has(key)).as(key).isTrue();
                }
            }
        }
        assertThat(SectionNames.of("objective-RES1", Language.SV)).isEqualTo("kontrollmål-RES1");
        assertThat(read("# slutsats\n\nOrd.\n", Set.of("conclusion")).has("conclusion")).isTrue();
    }
}
