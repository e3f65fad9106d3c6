package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** Every kind of fault, each made in a rubric that is otherwise good. */
class RubricFaultsTest {

    @ParameterizedTest(name = "{3} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 2000,
            textBlock =
                    """
                    # the whole
                    rubric: internal-control   | rubric: Internal control | 1:9 | rubric.rubric-id
                    rubric: internal-control   | rubric: ../kaa           | 1:9 | rubric.rubric-id
                    rubric: internal-control   | rubric: kaa-             | 1:9 | rubric.rubric-id
                    rubric: internal-control   | rubric: åre              | 1:9 | rubric.rubric-id
                    rubric: internal-control⏎  | ``                       | 1:1 | rubric.key-missing
                    version: 1.2.0             | version: 1.2-beta        | 2:10 | rubric.version
                    version: 1.2.0             | version: 1..2            | 2:10 | rubric.version
                    version: 1.2.0             | version: [1, 2]          | 2:10 | rubric.kind.value
                    version: 1.2.0             | version: 1⏎versions: 2   | 3:1 | rubric.key-unknown
                    version: 1.2.0             | version: 1⏎version: 1    | 3:1 | rubric.key-twice
                    aggregate: lowest          | aggregate: Mean          | 20:12 | rubric.choice
                    aggregate: lowest          | aggregate:               | 20:11 | rubric.choice
                    aggregate: lowest          | verdicts: lowest         | 20:11 | rubric.kind.list
                    aggregate: lowest          | verdicts: []             | 20:11 | rubric.verdicts-size
                    aggregate: lowest          | verdicts: [{id: a, label: A}]          | 20:11 | rubric.verdicts-size
                    aggregate: lowest          | verdicts: [{id: a, label: ""}]         | 20:27 | rubric.text-empty
                    aggregate: lowest          | verdicts: [{id: a}]                    | 20:12 | rubric.key-missing
                    aggregate: lowest          | verdicts: [{id: a, label: A}, {id: A, label: B}] | 20:36 | rubric.id-twice
                    aggregate: lowest          | verdicts: [{id: a, label: A}, {id: b, label: a}] | 20:46 | rubric.word-twice
                    # texts
                    sv: Intern kontroll        | sv: ""                   | 4:7 | rubric.text-empty
                    sv: Intern kontroll        | sv: "\\u00A0"            | 4:7 | rubric.text-empty
                    sv: Intern kontroll        | se: Intern kontroll      | 4:3 | rubric.text-language
                    sv: Intern kontroll        | sv: [Intern]             | 4:7 | rubric.kind.value
                    sv: Intern kontroll        | sv: "Intern\\nkontroll"  | 4:7 | rubric.text-lines
                    sv: Intern kontroll        | sv: "Intern\\u202E"      | 4:7 | rubric.character
                    sv: Intern kontroll        | sv: "Intern\\u001b[2J"   | 4:7 | rubric.character
                    sv: Intern kontroll        | sv: "Intern\\tkontroll"  | 4:7 | rubric.character
                    licence: CC0-1.0           | licence: [CC0-1.0]       | 16:10 | rubric.kind.text
                    licence: CC0-1.0           | licence: {}              | 16:10 | rubric.text-empty
                    licence: CC0-1.0           | licence:                 | 16:9 | rubric.text-empty
                    # the scale
                    value: 1⏎                  | value: 0.9⏎              | 23:12 | rubric.scale-first
                    value: 0⏎                  | value: 0.1⏎              | 41:12 | rubric.scale-last
                    value: 0.75                | value: 0.4               | 35:12 | rubric.scale-order
                    value: 0.75                | value: 1                 | 30:12 | rubric.scale-order
                    value: 0.75                | value: 0.5               | 35:12 | rubric.scale-order
                    value: 0.75                | value: .NaN              | 30:12 | rubric.number
                    value: 0.75                | value: -._               | 30:12 | rubric.number
                    value: 0.75                | value: .inf              | 30:12 | rubric.number
                    value: 0.75                | value: 7.5e-1            | 30:12 | rubric.number
                    value: 0.75                | value: 0,75              | 30:12 | rubric.number
                    value: 0.75                | value: ٠.٧٥              | 30:12 | rubric.number
                    value: 0.75                | value: 1.75              | 30:12 | rubric.level-value
                    value: 0.75                | value: -0.75             | 30:12 | rubric.level-value
                    - id: halfway              | - id: Halfway            | 34:9 | rubric.level-id
                    - id: halfway              | - id: unscored           | 34:9 | rubric.level-reserved
                    - id: halfway              | - id: not_in_scope       | 34:9 | rubric.level-reserved
                    - id: halfway              | - id: largely_met        | 34:9 | rubric.id-twice
                    label: Halvvägs            | label: GRÖN              | 37:12 | rubric.word-twice
                    label: Halvvägs            | label: not_met           | 37:12 | rubric.word-twice
                    label: Halvvägs            | label: Kan ej bedömas    | 37:12 | rubric.word-twice
                    label: Halvvägs            | label: unscored          | 37:12 | rubric.word-twice
                    - red                      | - "–"                    | 47:9 | rubric.word-twice
                    - red                      | - ""                     | 47:9 | rubric.text-empty
                    aliases: [grön, green, U]  | aliases: grön            | 28:14 | rubric.kind.list
                    symbol: "½"⏎    label      | label                    | 34:5 | rubric.level-look
                    symbol: "½"                | symbol: "1 2"            | 36:13 | rubric.symbol
                    symbol: "½"                | symbol: "✗"              | 40:5 | rubric.symbol-twice
                    symbol: "½"                | symbol: "?"              | 36:13 | rubric.symbol-twice
                    color: "#ffbf00"           | color: #ffbf00           | 38:11 | rubric.colour
                    color: "#ffbf00"           | color: "#ffbf0"          | 38:12 | rubric.colour
                    color: "#ffbf00"           | color: gold              | 38:12 | rubric.colour
                    `    color: "#ffbf00"⏎`     | ``                       | 34:5 | rubric.level-look
                    text_color: "#111111"      | text_color: "#888888"    | 39:17 | rubric.contrast
                    symbol: "✓"                | text_color: "#000000"    | 24:17 | rubric.contrast
                    # sources
                    - id: advice.1             | - id: kl-6-6             | 56:9 | rubric.id-twice
                    - id: advice.1             | - id: advice 1           | 56:9 | rubric.id
                    binding: should            | binding: may             | 58:14 | rubric.choice
                    verified: false            | verified: NO             | 59:15 | rubric.choice
                    from: 2015-01-01           | from: 2019-01-01         | 61:9 | rubric.dates-turned
                    from: 2015-01-01           | from: 2015-02-30         | 60:11 | rubric.date
                    from: 2015-01-01           | from: 1/1 2015           | 60:11 | rubric.date
                    url: ""                    | url: "javascript:x"      | 62:10 | rubric.url
                    # areas and objectives
                    - id: follow-up            | - id: Risk               | 93:9 | rubric.id-twice
                    - id: RISK2                | - id: risk1              | 91:13 | rubric.id-twice
                    - id: RISK2                | - id: RISK 2             | 91:13 | rubric.id
                    - id: RISK2                | - id: -RISK2             | 91:13 | rubric.id
                    weight: 2.5                | weight: -1               | 76:17 | rubric.weight
                    weight: 2.5                | weight: 0                | 76:17 | rubric.weight
                    weight: 2.5                | short: ""                | 76:16 | rubric.text-empty
                    weight: 2.5                | weight: 0.000            | 76:17 | rubric.weight
                    weight: 2.5                | weight: -._              | 76:17 | rubric.number
                    weight: 2.5                | w: -._                   | 76:9 | rubric.key-unknown
                    weight: 2.5                | weight: 1e400            | 76:17 | rubric.number
                    not_met:⏎            sv    | nearly:⏎            sv   | 78:11 | rubric.level-unknown
                    sources: [kl-6-6, advice.1]| sources: [kl-6-7]        | 86:19 | rubric.source-unknown
                    [kl-6-6, advice.1]         | [kl-6-6, kl-6-6]         | 86:27 | rubric.reference-twice
                    text: 0114                 | txet: 0114               | 91:9 | rubric.key-missing
                    # themes
                    areas: [risk, follow-up]   | areas: []                | 103:12 | rubric.theme-empty
                    areas: [risk, follow-up]   | areas: [risk, nothing]   | 103:19 | rubric.area-unknown
                    areas: [risk, follow-up]   | areas: [risk]            | 99:3 | rubric.area-in-no-theme
                    # YAML itself
                    licence: CC0-1.0           | licence: a: b            | 16:11 | rubric.yaml.colon
                    licence: CC0-1.0           | licence: @a              | 16:10 | rubric.yaml.start
                    en: Follow up.             | en: "Follow up.          | 106:13 | rubric.yaml.quote
                    licence: CC0-1.0           | licence⏎x: y             | 17:1 | rubric.yaml.no-colon
                    licence: CC0-1.0           | ` licence: CC0-1.0`      | 16:2 | rubric.yaml.indent
                    aliases: [grön, green, U]  | aliases: [grön, green    | 29:7 | rubric.yaml.bracket
                    licence: CC0-1.0           | licence: &a CC0-1.0      | 16:10 | rubric.yaml.anchor
                    licence: CC0-1.0           | licence: *a              | 16:10 | rubric.yaml.alias
                    licence: CC0-1.0           | licence: !!str CC0-1.0   | 16:10 | rubric.yaml.tag
                    licence: CC0-1.0           | licence: ! CC0-1.0       | 16:10 | rubric.yaml.tag
                    licence: CC0-1.0           | [a, b]: CC0-1.0          | 16:1 | rubric.yaml.key
                    licence: CC0-1.0           | <<: CC0-1.0              | 16:1 | rubric.key-unknown
                    themes:⏎                   | ---⏎themes:⏎             | 98:1 | rubric.yaml.second-document
                    """)
    void namesTheFaultAndItsPlace(String piece, String instead, String place, String key) {
        List<String> faults = faultsOf(GoodRubric.with(piece, instead));

        assertThat(faults).contains(place + " " + key);
    }

    @Test
    void tellsAFaultWithoutOthersThatOnlyFollowFromIt() {
        assertThat(faultsOf(GoodRubric.with("value: 0.75", "value: x"))).hasSize(1);
        assertThat(faultsOf(GoodRubric.with("- id: largely_met", "- id: Largely"))).hasSize(1);
        assertThat(faultsOf(GoodRubric.with("licence: CC0-1.0", "licence: *a"))).hasSize(1);
        assertThat(faultsOf(GoodRubric.with("sv: Nämnd", "sv: \"\\u202E\""))).hasSize(1);
        assertThat(faultsOf(GoodRubric.with("text: 0114", "text: [0114]"))).hasSize(1);
    }

    @Test
    void tellsAVerdictsFaultOnce() {
        String three = "aggregate: lowest⏎verdicts:⏎- {id: a, label: A}⏎- {id: b, label: B}⏎";
        assertThat(
                        faultsOf(
                                GoodRubric.with(
                                        "aggregate: lowest⏎",
                                        three + "- {id: c, label: C}⏎- {id: C, label: D}⏎")))
                .containsExactly("25:8 rubric.id-twice");
        assertThat(
                        faultsOf(
                                GoodRubric.with(
                                        "aggregate: lowest⏎",
                                        three + "- {id: c, label: C}⏎- {id: d, label: B}⏎")))
                .containsExactly("25:18 rubric.word-twice");
    }

    @Test
    void tellsAThemeWithoutAListOfAreasOnce() {
        assertThat(faultsOf(GoodRubric.with("areas: [risk, follow-up]", "areas: risk")))
                .containsExactly("103:12 rubric.kind.list");
        assertThat(faultsOf(GoodRubric.with("areas: [risk, follow-up]", "areas: [risk, foo]")))
                .containsExactly("103:19 rubric.area-unknown");
    }

    @Test
    void refusesARubricWithoutAreas() {
        String upToAreas = GoodRubric.TEXT.substring(0, GoodRubric.TEXT.indexOf("\nareas:"));

        assertThat(faultsOf(upToAreas)).containsExactly("1:1 rubric.key-missing");
        assertThat(faultsOf(upToAreas + "\nareas: []\n"))
                .containsExactly("63:8 rubric.areas-empty");
        assertThat(faultsOf(upToAreas + "\nareas:\n")).containsExactly("63:7 rubric.kind.list");
    }

    @Test
    void refusesAnAreaWithoutObjectives() {
        String upToObjectives =
                GoodRubric.TEXT.substring(0, GoodRubric.TEXT.indexOf("    objectives:"));

        assertThat(faultsOf(upToObjectives + "    objectives: []\n"))
                .containsExactly("71:17 rubric.objectives-empty");
        assertThat(faultsOf(upToObjectives)).containsExactly("64:5 rubric.key-missing");
    }

    @Test
    void refusesAnAreaInTwoThemes() {
        assertThat(faultsOf(GoodRubric.TEXT + "  - {id: two, title: Två, areas: [risk]}\n"))
                .containsExactly("107:34 rubric.area-in-two-themes");
    }

    @Test
    void refusesAScaleOfOneLevelOrOfSeven() {
        String before = GoodRubric.TEXT.substring(0, GoodRubric.TEXT.indexOf("scale:"));
        String after = GoodRubric.TEXT.substring(GoodRubric.TEXT.indexOf("sources:"));
        String level = "  - {id: met, value: 1, label: Bra}\n";

        assertThat(faultsOf(before + "scale:\n" + level + after))
                .contains("22:3 rubric.scale-size");
        assertThat(faultsOf(before + "scale:\n" + level.repeat(7) + after))
                .contains("22:3 rubric.scale-size");
    }

    @Test
    void namesEveryMissingKeyAtOnce() {
        Problem problem = refusal("rubric: x\n");

        assertThat(problem.in(Language.EN))
                .contains(
                        "line 1, column 1: Missing here: version, title, question, scale, areas.");
    }

    @Test
    void refusesAnEmptyFileOrOneThatIsNoRubric() {
        assertThat(faultsOf("")).containsExactly("1:1 rubric.empty");
        assertThat(faultsOf("# only a remark\n")).containsExactly("1:1 rubric.empty");
        assertThat(faultsOf("just words\n")).containsExactly("1:1 rubric.kind.keys");
        assertThat(faultsOf("- a\n- b\n")).containsExactly("1:1 rubric.kind.keys");
    }

    @Test
    void namesEachInvisibleCharacterOfTheFileAndReadsOn() {
        String yaml =
                GoodRubric.with("sv: Nämnd", "sv: N\u202Eämnd\u0007")
                        .replace("weight: 2.5", "weight: 0");

        assertThat(faultsOf(yaml))
                .containsExactly(
                        "14:8 rubric.character", "14:13 rubric.character", "76:17 rubric.weight");
        assertThat(refusal(yaml).in(Language.EN)).contains("invisible character U+202E");
    }

    @Test
    void refusesTabsOnceALine() {
        assertThat(faultsOf(GoodRubric.with("  sv: Nämnd", "\t\tsv:\tNämnd")))
                .containsExactly("14:1 rubric.tab");
        assertThat(faultsOf(GoodRubric.with("  sv: Nämnd", "  sv:\tNämnd\t# x")))
                .containsExactly("14:6 rubric.tab");
    }

    @Test
    void refusesTextsAndLinesWithoutEnd() {
        assertThat(faultsOf(GoodRubric.with("Vägledning", "V".repeat(1_001))))
                .containsExactly("57:12 rubric.text-too-long");
        assertThat(faultsOf(GoodRubric.with("Gäller även bolag", "x".repeat(10_001))))
                .containsExactly("90:15 rubric.text-too-long");
        assertThat(faultsOf(GoodRubric.with("Gäller även bolag", "x".repeat(20_001))))
                .containsExactly("90:20001 rubric.line-too-long");
    }

    @Test
    void quotesTheFileOnlyInWaysATerminalMayShow() {
        Problem problem =
                refusal(GoodRubric.with("licence:", "\"\\e[2J" + "x".repeat(100) + "\":"));

        assertThat(problem.in(Language.SV)).contains("U+001B").doesNotContain("\u001b");
        assertThat(refusal(GoodRubric.with("licence:", "x".repeat(100) + ":")).in(Language.EN))
                .contains("“" + "x".repeat(80) + "…”");
    }

    @Test
    void tellsNoMoreFaultsThanAReaderCanUse() {
        Problem problem = refusal(GoodRubric.TEXT + "x: y\n".repeat(5_000));

        assertThat(problem.faults()).hasSize(201);
        assertThat(problem.in(Language.EN)).contains("4,800 more");
    }

    @Test
    void findsItsWordsInBothLanguages() {
        for (Language language : Language.values()) {
            assertThat(new Fault(3, 5, Message.of("rubric.weight")).in(language))
                    .contains("3")
                    .contains("5")
                    .contains("0");
        }
    }

    private static List<String> faultsOf(String yaml) {
        return refusal(yaml).faults().stream()
                .map(message -> (Fault) message.arguments().get(1))
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.what().key())
                .toList();
    }

    private static Problem refusal(String yaml) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> RubricReader.read(yaml, "x.yaml"));
        assertThat(problem).as("a refusal").isNotNull();
        return problem;
    }
}
