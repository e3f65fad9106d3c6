package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;

class RubricReaderTest {

    private final Rubric rubric = RubricReader.read(GoodRubric.TEXT, "rubrics/good.yaml");

    @Test
    void readsWhatTheRubricSaysOfItself() {
        assertThat(rubric.id()).isEqualTo("internal-control");
        assertThat(rubric.version()).isEqualTo("1.2.0");
        assertThat(rubric.title()).isEqualTo(Text.of("Intern kontroll", "Internal control"));
        assertThat(rubric.body().in(Language.EN)).isEqualTo("Committee");
        assertThat(rubric.licence()).isEqualTo(Text.of("CC0-1.0", "CC0-1.0"));
        assertThat(rubric.question().in(Language.SV)).startsWith("Har nämnden");
        assertThat(rubric.aggregate()).isEqualTo(Aggregate.LOWEST);
    }

    @Test
    void keepsTheParagraphsOfADescription() {
        assertThat(rubric.description().in(Language.SV))
                .isEqualTo(
                        """
                        Granskar om nämnden styr och följer upp
                        sin verksamhet.

                        Utgår från reglementet för intern kontroll.""");
    }

    @Test
    void readsTheScaleBestFirst() {
        assertThat(rubric.scale().levels())
                .extracting(Level::id, Level::value, Level::symbol)
                .containsExactly(
                        tuple("met", 1.0, "✓"),
                        tuple("largely_met", 0.75, "◕"),
                        tuple("halfway", 0.5, "½"),
                        tuple("not_met", 0.0, "✗"));
        assertThat(rubric.scale().best().aliases()).containsExactly("grön", "green", "U");
        assertThat(rubric.scale().worst().aliases()).containsExactly("röd", "red", "E");
    }

    @Test
    void givesALevelItsOwnColoursOrThoseBuiltIn() {
        assertThat(rubric.scale().best().shade()).isEqualTo(new Shade("#077567", "#FFFFFF"));
        assertThat(rubric.scale().level("halfway").orElseThrow().shade())
                .isEqualTo(new Shade("#FFBF00", "#111111"));
    }

    @Test
    void readsSourcesWithTheDaysTheyWereInForce() {
        assertThat(rubric.sources())
                .containsExactly(
                        new Source(
                                "kl-6-6",
                                Text.of(
                                        "Kommunallag (2017:725) 6 kap. 6 §",
                                        "Kommunallag (2017:725) 6 kap. 6 §"),
                                Binding.MUST,
                                true,
                                Optional.of(Since.day(LocalDate.of(2018, 1, 1))),
                                Optional.empty(),
                                "https://www.riksdagen.se/",
                                List.of()),
                        new Source(
                                "advice.1",
                                Text.of("Vägledning", "Vägledning"),
                                Binding.SHOULD,
                                false,
                                Optional.of(Since.day(LocalDate.of(2015, 1, 1))),
                                Optional.of(LocalDate.of(2018, 6, 30)),
                                "",
                                List.of()));
    }

    @Test
    void readsAnObjectiveWithAllItHas() {
        Objective objective = rubric.objective("RISK1").orElseThrow();

        assertThat(objective.weight()).isEqualTo(2.5);
        assertThat(objective.sources()).containsExactly("kl-6-6", "advice.1");
        assertThat(objective.questions())
                .containsExactly(Text.of("När gjordes den?", "When was it made?"));
        assertThat(objective.recommendation().in(Language.EN)).isEqualTo("Make a risk analysis.");
        assertThat(objective.note().in(Language.SV)).isEqualTo("Gäller även bolag.");
    }

    @Test
    void ordersCriteriaAsTheScaleWhateverTheFile() {
        Objective objective = rubric.objective("RISK1").orElseThrow();

        assertThat(objective.criteria().keySet()).containsExactly("met", "not_met");
        assertThat(objective.criteria())
                .containsEntry("not_met", new Text(Map.of(Language.SV, "Ingen riskanalys")));
    }

    @Test
    void fillsInWhatAnObjectiveMayLeaveOut() {
        Objective objective = rubric.objective("RISK2").orElseThrow();

        assertThat(objective.weight()).isEqualTo(1);
        assertThat(objective.criteria()).isEmpty();
        assertThat(objective.questions()).isEmpty();
        assertThat(objective.sources()).isEmpty();
        assertThat(objective.recommendation().isEmpty()).isTrue();
        assertThat(objective.note().isEmpty()).isTrue();
    }

    @Test
    void takesTheTextWhereAnObjectiveHasNoShortWords() {
        Objective objective =
                read("weight: 2.5", "short: {sv: Riskanalysen}⏎        weight: 2.5")
                        .objective("RISK1")
                        .orElseThrow();
        assertThat(objective.shortText()).isEqualTo(new Text(Map.of(Language.SV, "Riskanalysen")));
        Objective plain = rubric.objective("RISK1").orElseThrow();
        assertThat(plain.shortText()).isEqualTo(plain.text());
    }

    @Test
    void answersItsQuestionInFourOrdinaryWordsUnlessItBringsItsOwn() {
        assertThat(rubric.verdicts())
                .extracting(Verdict::id, verdict -> verdict.label().in(Language.SV))
                .containsExactly(
                        tuple("yes", "ja"),
                        tuple("largely", "i allt väsentligt"),
                        tuple("partly", "inte helt"),
                        tuple("no", "nej"));
        Rubric own =
                read(
                        "aggregate: lowest",
                        "verdicts:⏎  - {id: a, label: A}⏎  - {id: b, label: B}⏎"
                                + "  - {id: c, label: C}⏎  - {id: d, label: D}");
        assertThat(own.verdicts()).extracting(Verdict::id).containsExactly("a", "b", "c", "d");
        assertThat(own.verdict("c")).contains(new Verdict("c", Text.of("C", "C")));
        assertThat(own.verdict("yes")).isEmpty();
    }

    @Test
    void warnsOfASourceThatDoesNotSaySinceWhen(@TempDir Path folder) throws Exception {
        String undated = GoodRubric.with("    from: 2018-01-01⏎", "");
        Path file = Files.writeString(folder.resolve("x.yaml"), undated);
        assertThat(RubricReader.check(file)).isEmpty();
        assertThat(RubricReader.warnings(file))
                .extracting(Fault::line, Fault::column, warning -> warning.what().key())
                .containsExactly(tuple(50, 5, "rubric.source-undated"));
        Files.writeString(file, GoodRubric.TEXT);
        assertThat(RubricReader.warnings(file)).isEmpty();
    }

    @Test
    void readsAYearWhereTheDayIsNotKnownAndWhomASourceConcerns() {
        Source source =
                read("    from: 2018-01-01⏎", "    from: 2016⏎    bodies: [Styrelsen, B]⏎")
                        .source("kl-6-6")
                        .orElseThrow();
        assertThat(source.from())
                .contains(new Since(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)));
        assertThat(source.from()).hasValueSatisfying(since -> assertThat(since.isDay()).isFalse());
        assertThat(source.concerns(List.of("styrelsen"))).isTrue();
        assertThat(source.concerns(List.of("Nämnden", "B"))).isTrue();
        assertThat(source.concerns(List.of())).isTrue();
        assertThat(source.concerns(List.of("Nämnden"))).isFalse();
        assertThat(rubric.source("kl-6-6").orElseThrow().concerns(List.of("Nämnden"))).isTrue();
    }

    @Test
    void readsWhatWasSoForATime() {
        assertThat(rubric.background()).isEmpty();
        assertThat(
                        read(
                                        "aggregate: lowest",
                                        "aggregate: lowest⏎background:⏎  - {to: 2018-06-30, text: A}⏎"
                                                + "  - {from: 2018, text: B}")
                                .background())
                .containsExactly(
                        new Passage(
                                Text.of("A", "A"),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2018, 6, 30))),
                        new Passage(
                                Text.of("B", "B"),
                                Optional.of(Since.year(Year.of(2018))),
                                Optional.empty()));
    }

    private static Rubric read(String piece, String instead) {
        return RubricReader.read(GoodRubric.with(piece, instead), "x.yaml");
    }

    @Test
    void takesTheTitleForTheChartWhereThereIsNoShortOne() {
        assertThat(rubric.area("risk").orElseThrow().shortTitle())
                .isEqualTo(Text.of("Risk", "Risk"));
        Area followUp = rubric.area("follow-up").orElseThrow();
        assertThat(followUp.shortTitle()).isEqualTo(followUp.title());
    }

    @Test
    void readsThemes() {
        assertThat(rubric.themes())
                .containsExactly(
                        new Theme(
                                "governance",
                                Text.of("Styrning", "Governance"),
                                List.of("risk", "follow-up"),
                                List.of(Text.of("Följ upp.", "Follow up."))));
    }

    @Test
    void keepsEveryScalarAsTheTextWritten() {
        assertThat(rubric.objective("RISK2").orElseThrow().text().in(Language.SV))
                .isEqualTo("0114");
        assertThat(rubric.area("follow-up").orElseThrow().title().in(Language.SV)).isEqualTo("NO");
        assertThat(rubric.objective("1.10").orElseThrow().text().in(Language.SV)).isEqualTo("2:30");
    }

    @Test
    void doesWithoutThemesSourcesAndAggregate() {
        Rubric bare =
                RubricReader.read(
                        """
                        rubric: bare
                        version: "1"
                        title: Bart
                        question: Är det bra?
                        scale:
                          - {id: met, value: 1, label: Bra}
                          - {id: not_met, value: 0.0, label: Dåligt}
                        areas:
                          - id: a
                            title: A
                            objectives: [{id: A1, text: Allt är bra}]
                        """,
                        "bare.yaml");

        assertThat(bare.aggregate()).isEqualTo(Aggregate.MEAN);
        assertThat(bare.sources()).isEmpty();
        assertThat(bare.themes()).isEmpty();
        assertThat(bare.description()).isEqualTo(Text.NONE);
    }

    @Test
    void takesComposedAndDecomposedLettersAndTheAngstromSignAsOne() {
        String composed = GoodRubric.with("Vägledning", "Åre");
        String decomposed = GoodRubric.with("Vägledning", "A\u030Are");
        String angstrom = GoodRubric.with("Vägledning", "\u212Bre");

        assertThat(List.of(composed, decomposed, angstrom))
                .extracting(yaml -> RubricReader.read(yaml, "x").sources().get(1).title())
                .containsOnly(Text.of("Åre", "Åre"));
    }

    @Test
    void keepsTheWholeTextAndItsHash() {
        assertThat(rubric.yaml()).isEqualTo(GoodRubric.TEXT);
        assertThat(rubric.hash()).matches("[0-9a-f]{64}");
        assertThat(RubricReader.read(GoodRubric.TEXT + "# a remark\n", "x").hash())
                .isNotEqualTo(rubric.hash());
    }

    @Test
    void hasOneHashWhateverTheLineEndsAndTheByteOrderMark() {
        Rubric windows = RubricReader.read("\uFEFF" + GoodRubric.TEXT.replace("\n", "\r\n"), "x");

        assertThat(windows.hash()).isEqualTo(rubric.hash());
        assertThat(windows.yaml()).isEqualTo(rubric.yaml());
        assertThat(RubricReader.read(GoodRubric.TEXT.replace('\n', '\r'), "x").hash())
                .isEqualTo(rubric.hash());
    }

    @Test
    void tellsEveryFaultAtOnceInTheOrderOfTheFile() {
        String yaml =
                GoodRubric.TEXT
                        .replace("version: 1.2.0", "version: new")
                        .replace("weight: 2.5", "weight: -1")
                        .replace("[risk, follow-up]", "[risk, follow]");

        Problem problem =
                catchThrowableOfType(
                        Problem.class, () -> RubricReader.read(yaml, "rubrics/x.yaml"));

        assertThat(problem.in(Language.SV).lines())
                .containsExactly(
                        "Granskningsprogrammet rubrics/x.yaml kan inte användas: 3 fel. Rätta filen"
                                + " och kontrollera den.",
                        "  rubrics/x.yaml: rad 2, kolumn 10: ”new” är ingen version. Skriv siffror"
                                + " med punkter emellan: 1.0.0.",
                        "  rubrics/x.yaml: rad 76, kolumn 17: Vikten ska vara större än 0. Rätta"
                                + " den, eller ta bort kontrollmålet.",
                        "  rubrics/x.yaml: rad 103, kolumn 19: Området ”follow” finns inte under"
                                + " areas. Där finns: risk, follow-up. Rätta, eller lägg till"
                                + " området.");
        assertThat(problem.in(Language.EN).lines())
                .element(1)
                .isEqualTo(
                        "  rubrics/x.yaml: line 2, column 10: “new” is not a version. Write digits"
                                + " with full stops between them: 1.0.0.");
    }

    @Test
    void findsNoFaultInAGoodFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("good.yaml"), GoodRubric.TEXT);

        assertThat(RubricReader.check(file)).isEmpty();
        assertThat(RubricReader.read(file)).isEqualTo(rubric);
    }

    @Test
    void countsColumnsInCharactersAlsoBeyondTheFirst65536(@TempDir Path folder) throws Exception {
        String yaml = GoodRubric.with("licence: CC0-1.0", "licence: {sv: 😀😀, de: x}");
        Path file = Files.writeString(folder.resolve("x.yaml"), yaml);

        assertThat(RubricReader.check(file)).extracting(Fault::column).containsExactly(19);
    }

    @Test
    void namesThePlaceWhereAFileIsNoUtf8(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "rubric: x\ntitle: grön\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(RubricReader.check(file))
                .extracting(Fault::line, Fault::column, fault -> fault.what().key())
                .containsExactly(tuple(2, 10, "rubric.not-utf-8"));
    }

    @Test
    void refusesAFileThatEndsInTheMiddleOfACharacter(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cut.yaml");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC3});

        assertThat(RubricReader.check(file))
                .extracting(fault -> fault.what().key())
                .containsExactly("rubric.not-utf-8");
    }

    @Test
    void refusesAFileAboveOneMegabyteWithoutReadingOn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.yaml");
        Files.writeString(file, GoodRubric.TEXT + "#\n".repeat(600_000));

        assertThat(RubricReader.check(file))
                .extracting(fault -> fault.what().key())
                .containsExactly("rubric.too-large");
        assertThatThrownBy(() -> RubricReader.read("å".repeat(600_000), "x"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void saysWhereThereIsNoFile(@TempDir Path folder) {
        assertThatThrownBy(() -> RubricReader.check(folder.resolve("none.yaml")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("none.yaml");
        assertThatThrownBy(() -> RubricReader.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not an ordinary file");
    }
}
