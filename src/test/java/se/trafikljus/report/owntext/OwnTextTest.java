package se.trafikljus.report.owntext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Quotation;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;

class OwnTextTest {

    private static final Set<String> KEYS =
            new LinkedHashSet<>(
                    List.of("summary", "area-mapping", "area-a-_b_", "external-comparison"));

    @TempDir Path folder;

    private OwnText read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private OwnText read(byte[] bytes) throws IOException {
        return OwnText.read(Files.write(folder.resolve("egen.md"), bytes), KEYS);
    }

    /** The blocks of a section that stands under a chapter. */
    private List<Block> blocks(String text) throws IOException {
        return read("# summary\n\n" + text).under("summary", 2, caption -> "Tabell 7. " + caption);
    }

    private Problem refusal(String text) {
        return catchThrowableOfType(Problem.class, () -> read(text));
    }

    /** Each fault in English, which is the language that a problem's own text is in. */
    private List<String> faults(String section) {
        Problem problem = refusal("# summary\n\n" + section);
        assertThat(problem).as("refused").isNotNull();
        return problem.faults().stream().map(fault -> fault.in(Language.EN)).toList();
    }

    @Test
    void keepsEachKindOfWords() throws IOException {
        assertThat(
                        blocks(
                                "En *kursiv* och **fet** text, **_båda_**, `kod`\noch en"
                                        + " [länk](HTTPS://www.skolverket.se/a?b=c&d) samt"
                                        + " <https://åre.se/ö>."))
                .containsExactly(
                        new Prose(
                                List.of(
                                        new Run.Plain("En "),
                                        new Run.Emphasis("kursiv"),
                                        new Run.Plain(" och "),
                                        new Run.Strong("fet"),
                                        new Run.Plain(" text, "),
                                        new Run.Strong("båda"),
                                        new Run.Plain(", kod och en "),
                                        new Run.Link("länk", "https://www.skolverket.se/a?b=c&d"),
                                        new Run.Plain(" samt "),
                                        new Run.Link("https://åre.se/ö", "https://åre.se/ö"),
                                        new Run.Plain("."))));
    }

    @Test
    void leavesTheSignsOfATextAsTheyAre() throws IOException {
        String text = "”Citat” 'x' -- ... 2 < 3 > 1, 50 %, §\u00a09, (c) & a&b; snake_case_id";
        assertThat(blocks(text)).containsExactly(Prose.of(text));
    }

    @Test
    void makesAHardBreakANewParagraph() throws IOException {
        assertThat(blocks("ett  \ntvå\\\ntre\nfyra\n\nfem"))
                .containsExactly(
                        Prose.of("ett"), Prose.of("två"), Prose.of("tre fyra"), Prose.of("fem"));
    }

    @Test
    void putsHeadingsBelowThePlaceOfTheSection() throws IOException {
        OwnText text =
                read("# summary\n## Ett\n### Två *kursiv*\nText\n\nTre\n---\n# area-mapping\n## A");
        assertThat(text.under("summary", 2, c -> c))
                .containsExactly(
                        new Heading(3, "", "Ett", "own-summary-1"),
                        new Heading(4, "", "Två kursiv", "own-summary-2"),
                        Prose.of("Text"),
                        new Heading(3, "", "Tre", "own-summary-3"));
        assertThat(text.under("area-mapping", 4, c -> c))
                .containsExactly(new Heading(5, "", "A", "own-area-mapping-1"));
    }

    @Test
    void neverGoesBelowTheDeepestLevelThereIs() throws IOException {
        OwnText text = read("# summary\n## Ett\n### Två");
        assertThat(text.under("summary", 5, c -> c))
                .extracting(block -> ((Heading) block).level())
                .containsExactly(6, 6);
    }

    @Test
    void readsListsOfPointsAndOfNumbers() throws IOException {
        assertThat(blocks("- ett\n- **två**\n  rader\n\n1. först\n\n2. sedan\n-\n"))
                .containsExactly(
                        new Items(
                                false,
                                List.of(
                                        Prose.of("ett"),
                                        new Prose(
                                                List.of(
                                                        new Run.Strong("två"),
                                                        new Run.Plain(" rader"))))),
                        new Items(true, List.of(Prose.of("först"), Prose.of("sedan"))));
    }

    @Test
    void putsTheInnerListOfAPointBehindDashesOrNumbers() throws IOException {
        Items items = (Items) blocks("- ett\n  - inre\n- två\n  1. a\n  2. b\n").get(0);
        assertThat(items.items())
                .extracting(item -> Runs.plain(item.runs()))
                .containsExactly("ett", "– inre", "två", "1. a", "2. b");
    }

    @Test
    void takesTheLastLineOfAQuotationThatBeginsWithAnEmDashAsItsSource() throws IOException {
        assertThat(blocks("> Vi *ringer*\n> alla.\n> — Rektor, [intervju] 2016"))
                .containsExactly(new Quotation("Vi ringer alla.", "Rektor, [intervju] 2016"));
        assertThat(blocks("> Ett  \n> två\n>\n> Tre\n>\n> — Bilaga 2"))
                .containsExactly(new Quotation("Ett\ntvå\nTre", "Bilaga 2"));
    }

    @Test
    void takesNoLineOfDialogueForASource() throws IOException {
        assertThat(blocks("> – Hur gör ni?\n>\n> – Vi ringer."))
                .containsExactly(new Quotation("– Hur gör ni?\n– Vi ringer.", ""));
        assertThat(blocks("> — ensam")).containsExactly(new Quotation("— ensam", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tabell: Intervjuade\n", "table: Intervjuade\n\n"})
    void readsATableWithTheParagraphBeforeItAsItsCaption(String caption) throws IOException {
        assertThat(
                        blocks(
                                "Före.\n\n"
                                        + caption
                                        + "| Vem | Antal |\n|---|:-:|\n| *Rektor* \\| chef | 2"
                                        + " |\n| Nämnd |\n"))
                .containsExactly(
                        Prose.of("Före."),
                        new Table(
                                "Tabell 7. Intervjuade",
                                "own-summary-1",
                                List.of(
                                        new Row(
                                                List.of(
                                                        Cell.header("Vem", Scope.COLUMN),
                                                        centred("Antal", Scope.COLUMN)))),
                                List.of(
                                        new Row(
                                                List.of(
                                                        new Cell(
                                                                List.of(
                                                                        new Run.Emphasis("Rektor"),
                                                                        new Run.Plain(" | chef")),
                                                                Scope.DATA,
                                                                1,
                                                                Optional.empty(),
                                                                "",
                                                                false),
                                                        centred("2", Scope.DATA))),
                                        new Row(
                                                List.of(
                                                        Cell.of("Nämnd"),
                                                        new Cell(
                                                                List.of(),
                                                                Scope.DATA,
                                                                1,
                                                                Optional.empty(),
                                                                "",
                                                                true)))),
                                List.of()));
    }

    private static Cell centred(String text, Scope scope) {
        return new Cell(List.of(new Run.Plain(text)), scope, 1, Optional.empty(), "", true);
    }

    @Test
    void leavesAParagraphThatIsNoCaptionWhereItIs() throws IOException {
        assertThat(blocks("Tabell: finns inte")).containsExactly(Prose.of("Tabell: finns inte"));
    }

    @Test
    void showsTagsAndCodeToTheLetter() throws IOException {
        assertThat(
                        blocks(
                                "<script>alert(1)</script>\n\na <img src=http://127.0.0.1:1/*x*>"
                                        + " b\n\n```\n<b>\n  *x*\n\n```\n\n    - y\n"))
                .containsExactly(
                        Prose.of("<script>alert(1)</script>"),
                        Prose.of("a <img src=http://127.0.0.1:1/*x*> b"),
                        Prose.of("<b>"),
                        Prose.of("  *x*"),
                        Prose.of("- y"));
    }

    @Test
    void leavesCommentsOut() throws IOException {
        OwnText text =
                read(
                        """
                        <!-- före
                        # ingen-nyckel

                        allt -->
                        # summary
                        <!-- en rad -->
                        Ett <!-- inne
                        i --> två

                        <!-- a --> tre

                        <!-- a --> <!-- b -->

                        - <!-- c -->
                        - fyra
                        # area-mapping
                        <!-- bara det här -->

                        ***
                        """);
        assertThat(text.under("summary", 2, c -> c))
                .containsExactly(
                        Prose.of("Ett  två"),
                        Prose.of("tre"),
                        new Items(false, List.of(Prose.of("fyra"))));
        assertThat(text.has("summary")).isTrue();
        assertThat(text.has("area-mapping")).isFalse();
        assertThat(text.under("area-mapping", 2, c -> c)).isEmpty();
    }

    @Test
    void hasNothingWhereNothingIsWritten() throws IOException {
        assertThat(OwnText.none().under("summary", 2, c -> c)).isEmpty();
        assertThat(read("").has("summary")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# area-a-_b_", "# area-a-_b_ #", "# area-a-\\_b\\_", "area-a-_b_\n==="})
    void knowsAKeyHoweverItsHeadingIsWritten(String heading) throws IOException {
        assertThat(read(heading + "\nText").has("area-a-_b_")).isTrue();
    }

    @Test
    void readsWindowsLineEndsAByteOrderMarkAndDecomposedLetters() throws IOException {
        String decomposed = Normalizer.normalize("Vårgårda", Normalizer.Form.NFD);
        OwnText text = read("\uFEFF# summary\r\n\r\n" + decomposed + "\r\nrad två\r\n\r\nSlut\r");
        assertThat(text.under("summary", 2, c -> c))
                .containsExactly(Prose.of(decomposed + " rad två"), Prose.of("Slut"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~ ",
            textBlock =
                    """
                    [a](javascript:alert(1))   ~ Line 3 ~ javascript:alert(1)
                    [a](file:///etc/passwd)    ~ Line 3 ~ file:///etc/passwd
                    a⏎[b](//x.se)              ~ Line 4 ~ https://
                    <data:text/html,x>         ~ Line 3 ~ data:text/html,x
                    [a](#summary)              ~ Line 3 ~ #summary
                    [a](<https://a b>)         ~ Line 3 ~ whole web address
                    [a](https:///b)            ~ Line 3 ~ whole web address
                    ![a](https://x.se/a.png)   ~ Line 3 ~ fetches nothing
                    [![a](https://x.se/a.png)](https://x.se) ~ Line 3 ~ fetches nothing
                    ![a][b]⏎⏎[b]: file:///a    ~ Line 3 ~ fetches nothing
                    ♯♯ [a](https://x.se)       ~ Line 3 ~ headings, table captions
                    > [a](https://x.se)        ~ Line 3 ~ quotations
                    > a⏎>⏎> — [a](https://x.se) ~ Line 5 ~ quotations
                    > - a                      ~ Line 3 ~ paragraphs only
                    > > a                      ~ Line 3 ~ paragraphs only
                    > # summary                ~ Line 3 ~ paragraphs only
                    - # summary                ~ Line 3 ~ one paragraph
                    - a⏎⏎  b                   ~ Line 5 ~ one paragraph
                    - a⏎  > b                  ~ Line 4 ~ one paragraph
                    - a⏎  - b⏎    - c          ~ Line 5 ~ two levels
                    1. a⏎   - b                ~ Line 4 ~ list inside
                    2026. var ett år           ~ Line 3 ~ 2026\\.
                    ♯♯♯ a                      ~ Line 3 ~ skips
                    ♯♯ a⏎#### b                ~ Line 4 ~ too deep
                    ♯♯                         ~ Line 3 ~ empty
                    |a|b|⏎|-|-|⏎|1|2|          ~ Line 3 ~ caption
                    Tabell:⏎⏎|a|b|⏎|-|-|⏎|1|2| ~ Line 5 ~ caption
                    Tabell: x⏎⏎|a|b|⏎|-|-|     ~ Line 5 ~ nothing but its head
                    Tabell: x⏎⏎|a|b|⏎|-|-|⏎|1|2|3| ~ Line 7 ~ 3 cells
                    Tabell: x⏎⏎|a|b⏎|-|-⏎1\\||2|3 ~ Line 7 ~ 3 cells
                    Tabell: [x](https://x.se)⏎⏎|a|b|⏎|-|-|⏎|1|2| ~ Line 5 ~ table captions
                    Tabell: x⏎⏎|a|b|c|d|e|f|g|h|i|j|k|⏎|-|-|-|-|-|-|-|-|-|-|-|⏎|a| ~ Line 5 ~ Divide
                    a⏎⏎<!-- b                  ~ Line 5 ~ never ends
                    a <!-- b⏎⏎c -->            ~ Line 3 ~ within its paragraph
                    <!--⏎b --> c               ~ Line 3 ~ next line
                    a&#x202E;b                 ~ Line 3 ~ U+202E
                    ♯ summary                  ~ Line 3 ~ already there on line 1
                    ♯ sumary                   ~ Line 3 ~ Did you mean summary?
                    ♯ EXTERNAL-Comparison      ~ Line 3 ~ Did you mean external-comparison?
                    ♯ Bakgrund till allt       ~ Line 3 ~ no section called “Bakgrund till allt”
                    """)
    void refusesByLineAndInWords(String written, String line, String says) {
        assertThat(faults(written.replace('⏎', '\n').replace('♯', '#')).get(0))
                .startsWith(line + ": ")
                .contains(says);
    }

    @Test
    void tellsEveryFaultAtOnceAndThenTheKeysOnce() {
        assertThat(faults("# a\n\n![x](y)\n\n# b\n"))
                .hasSize(4)
                .last()
                .asString()
                .contains("summary, area-mapping, area-a-_b_, external-comparison");
    }

    @Test
    void tellsTwentyFaultsAndCountsTheRest() {
        Problem problem = refusal("# summary\n" + "# nyckel\n\n".repeat(40_000));
        assertThat(problem.faults()).hasSize(22);
        assertThat(problem.in(Language.SV))
                .contains("40\u00a0000 fel", "… och 39\u00a0980 fel till.");
    }

    @Test
    void refusesTextBeforeTheFirstSectionOnce() {
        assertThat(refusal("---\ntitle: x\n---\n\nett\n\ntvå\n# summary\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.in(Language.SV)).startsWith("Rad 2: "));
    }

    @ParameterizedTest
    @CsvSource({"a\u0000b,U+0000", "a\u001b]0;x,U+001B", "a\u202eb,U+202E", "\u2066,U+2066"})
    void refusesCharactersThatSteerByTheirLine(String text, String named) {
        assertThat(faults("ett\n" + text)).singleElement().asString().contains("Line 4", named);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> OwnText.read(folder.resolve("saknas.md"), KEYS))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("saknas.md")
                .hasMessageContaining("does not exist")
                .hasMessageContaining("Check the path");
        assertThatThrownBy(() -> OwnText.read(folder, KEYS)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesAFileInAnotherEncodingWithTheLine() {
        byte[] windows = "# summary\r\n\r\nVårgårda\r\n".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> read(windows))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("UTF-8");
        byte[] cutOff = {'#', ' ', 's', (byte) 0xC3};
        assertThatThrownBy(() -> read(cutOff)).hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("# summary".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLargeAndTakesOneThatIsNot() throws IOException {
        String begin = "# summary\n";
        assertThat(read(begin + "a".repeat(1_000_000 - begin.length())).has("summary")).isTrue();
        assertThat(refusal(begin + "a".repeat(1_000_000)).in(Language.SV)).contains("1 MB");
    }

    @Test
    void escapesWhatLooksLikeHtmlInTheReport() throws IOException {
        List<Block> blocks =
                blocks(
                        """
                        <script>alert(1)</script> och <img src=http://127.0.0.1:1/>

                        > <link href=file:///etc/passwd>

                        ## <b>x</b>

                        Tabell: <i>

                        |<u>|
                        |-|
                        |<s>|
                        """);
        Document document =
                new Document(
                        "Titel", "Ämne", "", Language.SV, LocalDate.of(2026, 1, 1), "", blocks);
        String html = InMemory.html(document);
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;img src=http://127.0.0.1:1/&gt;")
                .contains("&lt;link href=file:///etc/passwd&gt;")
                .doesNotContain("<script", "<img", "<link", "<b>", "<i>", "<u>", "<s>");
    }

    @Test
    void laysOutTheWidestTableOnAPage() throws IOException {
        List<Block> blocks =
                blocks(
                        "Tabell: Bred\n\n"
                                + "|Utbildningsförvaltningen".repeat(10)
                                + "\n"
                                + "|-".repeat(10)
                                + "\n"
                                + "|arbetsmarknadsenheten".repeat(10));
        Document document =
                new Document(
                        "Titel", "Ämne", "", Language.SV, LocalDate.of(2026, 1, 1), "", blocks);
        assertThat(InMemory.pdf(document)).isNotEmpty();
    }
}
