package se.trafikljus.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import se.trafikljus.Language;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;

class DocxWriterTest {

    private static final String HOSTILE =
            "a\u0000b\u0007\u001b[2J \ud800 \u202Egnirts\u202C <script>alert(1)</script>"
                    + " <img src=http://127.0.0.1:1/> ]]> &amp; \uFFFE \ud83d\ude80";

    private static List<String> textsOf(WordFile file, String style) {
        List<String> texts = new ArrayList<>();
        for (XWPFParagraph paragraph : file.inPoi().getParagraphs()) {
            if (style.equals(paragraph.getStyle())) {
                texts.add(paragraph.getText());
            }
        }
        return texts;
    }

    @Test
    void givesHeadingsWordsOwnStylesWithTheirPlaceInTheOutline() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        XWPFDocument word = file.inPoi();
        assertThat(textsOf(file, "Title")).containsExactly("Jämförelse av granskningar 2026");
        assertThat(textsOf(file, "Heading1"))
                .containsExactly("Sammanfattning", "Resultat", "Liggande", "Metod");
        assertThat(textsOf(file, "Heading5")).containsExactly("Undantag");
        for (int level = 1; level <= 5; level++) {
            String style = "//w:style[@w:styleId='Heading" + level + "']";
            assertThat(word.getStyles().getStyle("Heading" + level).getName())
                    .isEqualTo("heading " + level);
            assertThat(file.found("word/styles.xml", style + "/w:pPr/w:outlineLvl/@w:val"))
                    .containsExactly(Integer.toString(level - 1));
            assertThat(file.found("word/styles.xml", style + "/w:pPr/w:keepNext")).hasSize(1);
        }
    }

    @Test
    void namesNoStyleThatTheFileLacks() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        Set<String> used =
                new HashSet<>(
                        file.found("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"));
        used.addAll(
                file.found(
                        "word/styles.xml",
                        "//w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val"));
        used.addAll(file.found("word/numbering.xml", "//w:pStyle/@w:val"));
        used.addAll(file.found("word/header.xml", "//w:pStyle/@w:val"));
        used.addAll(file.found("word/footer.xml", "//w:pStyle/@w:val"));
        assertThat(file.found("word/styles.xml", "//w:style/@w:styleId"))
                .doesNotHaveDuplicates()
                .containsAll(used);
    }

    @Test
    void letsWordCountTheChaptersWhereItComesToTheSameNumbers() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        for (int level = 1; level <= 2; level++) {
            assertThat(
                            file.found(
                                    "word/styles.xml",
                                    "//w:style[@w:styleId='Heading"
                                            + level
                                            + "']/w:pPr/w:numPr/w:numId/@w:val"))
                    .containsExactly("3");
        }
        assertThat(
                        file.found(
                                "//w:p[w:pPr/w:pStyle/@w:val='Heading1']"
                                        + "[w:pPr/w:numPr/w:numId/@w:val='0']"))
                .containsExactly("Sammanfattning");
        assertThat(file.found("word/styles.xml", "//w:style[@w:styleId='Heading3']/w:pPr/w:numPr"))
                .isEmpty();
        assertThat(
                        file.found(
                                "word/numbering.xml",
                                "//w:abstractNum[@w:abstractNumId='3']/w:lvl/w:lvlText/@w:val"))
                .containsExactly("%1", "%1.%2", "%1.%2.%3", "%1.%2.%3.%4", "%1.%2.%3.%4.%5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "A", "1."})
    void writesTheNumbersOfChaptersAsTextWhereWordWouldCountOtherwise(String number) {
        WordFile file =
                WordFile.of(
                        Samples.heading(2, number, "Först"),
                        Prose.of("Text."),
                        Samples.heading(2, "7", "Sedan"));
        assertThat(textsOf(file, "Heading1")).containsExactly(number + " Först", "7 Sedan");
        assertThat(file.found("word/styles.xml", "//w:style[@w:styleId='Heading1']//w:numPr"))
                .isEmpty();
    }

    @Test
    void beginsEachNumberedListAtOne() {
        WordFile file =
                WordFile.of(
                        new Items(true, List.of(Prose.of("Ett"), Prose.of("Två"))),
                        Prose.of("Mellan"),
                        new Items(true, List.of(Prose.of("Ett"))),
                        new Items(false, List.of(Prose.of("Punkt"))));
        List<String> lists =
                file.found("//w:p[w:pPr/w:pStyle/@w:val='ListNumber']//w:numId/@w:val");
        assertThat(lists).hasSize(3);
        assertThat(lists.get(0)).isEqualTo(lists.get(1)).isNotEqualTo(lists.get(2));
        for (String list : lists) {
            assertThat(
                            file.found(
                                    "word/numbering.xml",
                                    "//w:num[@w:numId='" + list + "']//w:startOverride/@w:val"))
                    .containsExactly("1");
        }
        assertThat(textsOf(file, "ListBullet")).containsExactly("Punkt");
    }

    @Test
    void leavesOutALineThatHoldsNothing() {
        WordFile file =
                WordFile.of(
                        new Items(true, List.of()),
                        Prose.of("  "),
                        new Block.Contents("Innehåll", 3),
                        new Block.Quotation("", ""));
        assertThat(file.inPoi().getParagraphs()).hasSize(1);
    }

    @Test
    void fillsTheContentsWithLinksToTheHeadings() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        assertThat(file.found("//w:sdtContent//w:hyperlink"))
                .extracting(text -> text.replaceFirst(" PAGEREF .*", ""))
                .containsExactly(
                        "Sammanfattning",
                        "1 Resultat",
                        "1.1 Översikt",
                        "1.2 Bild",
                        "2 Liggande",
                        "3 Metod",
                        "3.1 Beräkning");
        assertThat(file.found("//w:sdtContent//w:instrText").get(0))
                .isEqualTo(" TOC \\o \"1-2\" \\h \\z ");
        List<String> targets = file.found("//w:sdtContent//w:hyperlink/@w:anchor");
        assertThat(file.found("//w:bookmarkStart/@w:name")).containsAll(targets);
        assertThat(file.found("//w:sdtContent//w:hyperlink//w:instrText"))
                .containsExactlyElementsOf(
                        targets.stream().map(t -> " PAGEREF " + t + " \\h ").toList());
        assertThat(file.found("//w:sdtContent//w:pStyle/@w:val"))
                .containsExactly(
                        "TOCHeading",
                        "TOC1",
                        "TOC1",
                        "TOC2",
                        "TOC2",
                        "TOC1",
                        "TOC1",
                        "TOC2",
                        "Carrier");
    }

    @Test
    void asksNothingWhenItIsOpened() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        assertThat(file.found("word/settings.xml", "//w:updateFields")).isEmpty();
        assertThat(file.count("//*[@w:dirty]")).isZero();
    }

    @Test
    void closesEachFieldThatItBegins() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        for (String part : List.of("word/document.xml", "word/footer.xml")) {
            int open = 0;
            for (String kind : file.found(part, "//w:fldChar/@w:fldCharType")) {
                open += kind.equals("begin") ? 1 : kind.equals("end") ? -1 : 0;
                assertThat(open).isBetween(0, 2);
            }
            assertThat(open).isZero();
        }
    }

    @Test
    void repeatsTheHeadOfATableAndSplitsNoRow() {
        WordFile file = WordFile.of(Samples.matrix("Tabell 1. Mål", "t", 2));
        XWPFTable table = file.inPoi().getTables().get(0);
        assertThat(table.getRows()).hasSize(9).noneMatch(row -> !row.isCantSplitRow());
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows().stream().filter(row -> row.isRepeatHeader())).hasSize(1);
        assertThat(file.found("//w:tblLook/@w:firstRow")).containsExactly("1");
        assertThat(file.found("//w:tblLook/@w:firstColumn")).containsExactly("1");
    }

    @Test
    void keepsCaptionsWithTheirTablesAndHeadsOfGroupsWithTheirRows() {
        WordFile file = WordFile.of(Samples.matrix("Tabell 1. Mål", "t", 2));
        assertThat(file.count("//w:p[w:pPr/w:pStyle/@w:val='Caption'][w:pPr/w:keepNext]"))
                .isEqualTo(1);
        assertThat(file.count("//w:tr[w:tc/w:tcPr/w:gridSpan]//w:p[w:pPr/w:keepNext]"))
                .isEqualTo(2);
        assertThat(file.count("//w:tr[last()]//w:p[not(w:pPr/w:keepNext)]")).isZero();
    }

    @Test
    void keepsALowTableWholeAndLetsAHighOneGoOnOverPages() {
        WordFile low = WordFile.of(Samples.table("Tabell 1. Skäl", "t", 3));
        assertThat(low.count("//w:tr[last() - 1]//w:p[w:pPr/w:keepNext]")).isPositive();
        WordFile high = WordFile.of(Samples.table("Tabell 1. Skäl", "t", 40));
        assertThat(high.count("//w:tr[last() - 1]//w:p[w:pPr/w:keepNext]")).isZero();
    }

    @Test
    void setsLongNamesUpwards() {
        Block.Cell name = Block.Cell.header("Trollhättan", Block.Scope.COLUMN).upwards();
        WordFile file =
                WordFile.of(
                        new Block.Table(
                                "Tabell 1",
                                "t",
                                List.of(new Block.Row(List.of(name))),
                                List.of(new Block.Row(List.of(Block.Cell.of("1")))),
                                List.of()));
        assertThat(file.found("//w:tcPr/w:textDirection/@w:val")).containsExactly("btLr");
        assertThat(file.found("//w:trPr/w:trHeight/@w:hRule")).containsExactly("atLeast");
    }

    @Test
    void countsTablesAndDiagramsAsWordDoes() {
        WordFile file =
                WordFile.of(
                        Samples.table("Tabell 1. Ett", "a", 1),
                        Samples.figure("Diagram 1. Ett", "b", "Alt"),
                        Samples.table("Tabell 2. Två", "c", 1),
                        Samples.table("Tabell 9. Nio", "d", 1),
                        Samples.table("Teckenförklaring", "e", 1));
        assertThat(file.found("//w:p[w:pPr/w:pStyle/@w:val='Caption']//w:instrText"))
                .containsExactly(
                        " SEQ Tabell \\* ARABIC ",
                        " SEQ Diagram \\* ARABIC ",
                        " SEQ Tabell \\* ARABIC ");
        assertThat(file.found("//w:p[w:pPr/w:pStyle/@w:val='Caption'][last()]"))
                .last()
                .isEqualTo("Teckenförklaring");
        assertThat(textsOf(file, "Caption"))
                .extracting(text -> text.replaceAll(" SEQ [^*]*\\* ARABIC ", ""))
                .contains("Tabell 1. Ett", "Diagram 1. Ett", "Tabell 2. Två", "Tabell 9. Nio");
    }

    @Test
    void tellsTablesInWordsToThoseWhoHearThem() {
        WordFile file = WordFile.of(Samples.matrix("Tabell 1. Mål", "t", 1));
        assertThat(file.found("//w:tblCaption/@w:val")).containsExactly("Tabell 1. Mål");
        assertThat(file.found("//w:tblDescription/@w:val"))
                .containsExactly(
                        "Kolumner: Område och kontrollmål; Karlstad; Lysekil; Mark; Svenljunga;"
                                + " Trollhättan; Vara; Vårgårda. Antal rader: 4.");
    }

    @Test
    void fillsTheWidthWithColumnsThatTheCellsAgreeWith() {
        for (boolean lying : List.of(false, true)) {
            WordFile file =
                    WordFile.of(
                            new PageBreak(lying),
                            Samples.matrix("A", "a", 2),
                            Samples.table("B", "b", 2));
            int room = (lying ? Paper.LANDSCAPE : Paper.PORTRAIT).textWidth();
            for (int table = 1; table <= 2; table++) {
                String path = "//w:body/w:tbl[" + table + "]";
                List<Integer> grid = numbers(file.found(path + "/w:tblGrid/w:gridCol/@w:w"));
                assertThat(grid.stream().mapToInt(i -> i).sum()).isBetween(room - 20, room);
                int rows = file.count(path + "/w:tr");
                for (int row = 1; row <= rows; row++) {
                    String cells = path + "/w:tr[" + row + "]/w:tc/w:tcPr";
                    assertThat(
                                    numbers(file.found(cells + "/w:tcW/@w:w")).stream()
                                            .mapToInt(i -> i)
                                            .sum())
                            .isEqualTo(grid.stream().mapToInt(i -> i).sum());
                    int spanned =
                            numbers(file.found(cells + "/w:gridSpan/@w:val")).stream()
                                    .mapToInt(i -> i - 1)
                                    .sum();
                    assertThat(file.count(cells) + spanned).isEqualTo(grid.size());
                }
            }
        }
    }

    private static List<Integer> numbers(List<String> texts) {
        return texts.stream().map(Integer::valueOf).toList();
    }

    @Test
    void spansCells() {
        WordFile file = WordFile.of(Samples.matrix("A", "a", 1));
        assertThat(file.found("//w:tr[2]/w:tc/w:tcPr/w:gridSpan/@w:val")).containsExactly("8");
        assertThat(file.inPoi().getTables().get(0).getRow(1).getTableCells()).hasSize(1);
    }

    @Test
    void shadesLightsAndWritesTheirWordsBelowThem() {
        WordFile file = WordFile.of(Samples.matrix("A", "a", 1));
        String cell = "//w:tr[3]/w:tc[2]";
        assertThat(file.found(cell + "/w:p")).containsExactly("✗", "Ej uppfyllt");
        assertThat(file.found(cell + "//w:shd/@w:fill")).containsExactly("9C0D16");
        assertThat(file.found(cell + "//w:color/@w:val")).containsExactly("FFFFFF", "FFFFFF");
        assertThat(file.found(cell + "/w:p[1]//w:rStyle/@w:val")).containsExactly("Sign");
        assertThat(file.found("//w:tr[1]/w:tc[2]/w:p")).containsExactly("Ka", "Karlstad");
        assertThat(file.count("//w:vanish")).isZero();
    }

    @Test
    void keepsTheWordsOfLightsHiddenWhereColumnsAreTooNarrow() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            names.add("Kommunen " + i);
        }
        WordFile file = WordFile.of(Samples.matrix("A", "a", 1, names));
        assertThat(file.found("//w:tr[3]/w:tc[2]/w:p")).containsExactly("✗ Ej uppfyllt");
        assertThat(file.found("//w:tr[3]/w:tc[2]//w:r[w:rPr/w:vanish]"))
                .containsExactly(" Ej uppfyllt");
    }

    @Test
    void saysWhatStandsInACellWithoutASign() {
        Cell unscored =
                new Cell(
                        List.of(new Run.Plain(" ")),
                        Scope.DATA,
                        1,
                        Optional.empty(),
                        "ej bedömt",
                        true);
        WordFile file =
                WordFile.of(
                        new Table(
                                "A",
                                "a",
                                List.of(new Row(List.of(Cell.header("Mål", Scope.COLUMN)))),
                                List.of(new Row(List.of(unscored))),
                                List.of()));
        assertThat(file.found("//w:tr[2]/w:tc/w:p")).containsExactly("ej bedömt");
    }

    @Test
    void doesNotLetTwoTablesGrowTogether() {
        WordFile file = WordFile.of(Samples.table("", "a", 1), Samples.table("", "b", 1));
        assertThat(file.count("//w:tbl/following-sibling::*[1][self::w:tbl]")).isZero();
        assertThat(file.count("//w:body/w:tbl[last()]/following-sibling::w:p")).isPositive();
    }

    @Test
    void describesPicturesAndKeepsThemWithTheirCaptions() throws IOException {
        WordFile file =
                WordFile.of(
                        Samples.figure("Diagram 1. Ett", "a", "Ett spindeldiagram."),
                        Samples.figure("Diagram 2. Två", "b", " "),
                        Samples.figure("", "c", ""));
        assertThat(file.found("//wp:docPr/@descr"))
                .containsExactly("Ett spindeldiagram.", "Diagram 2. Två", "Bild utan beskrivning");
        assertThat(file.found("//wp:docPr/@id")).doesNotHaveDuplicates();
        List<XWPFPictureData> pictures = file.inPoi().getAllPictures();
        assertThat(pictures).isNotEmpty();
        assertThat(pictures.get(0).getData()).isEqualTo(new Samples.Disc(480, 320).png(2));
        assertThat(numbers(file.found("//wp:extent/@cx")))
                .allMatch(wide -> wide <= Paper.PORTRAIT.textWidth() * 635);
        assertThat(file.count("//w:p[w:r/w:drawing][w:pPr/w:keepNext]")).isEqualTo(3);
        assertThat(file.count("//w:p[w:r/w:drawing]/following-sibling::w:p[1][//w:drawing]"))
                .isPositive();
        assertThat(textsOf(file, "TableNote")).hasSize(3);
    }

    @Test
    void leadsLinksOnlyWhereThereIsSomething() {
        WordFile file =
                WordFile.of(
                        Samples.heading(2, "1", "Mål"),
                        Samples.prose(
                                new Run.Link("inom", "#h-1-Mål"),
                                new Run.Link("ingenstans", "#saknas"),
                                new Run.Link("webben", "https://exempel.se/å b?q=1&r=ö%20"),
                                new Run.Link("webben igen", "https://exempel.se/å b?q=1&r=ö%20"),
                                new Run.Link("skript", "javascript:alert(1)"),
                                new Run.Link("fil", "file:///etc/passwd"),
                                new Run.Link("trasig", "http://[::"),
                                new Run.Link("tom", "http://"),
                                new Run.Link("lång", "https://exempel.se/" + "x".repeat(3000))));
        assertThat(file.found("//w:hyperlink")).containsExactly("inom", "webben", "webben igen");
        assertThat(file.found("//w:bookmarkStart/@w:name"))
                .containsAll(file.found("//w:hyperlink/@w:anchor"));
        assertThat(
                        file.found(
                                "word/_rels/document.xml.rels",
                                "//rel:Relationship[@TargetMode='External']/@Target"))
                .containsExactly("https://exempel.se/%C3%A5%20b?q=1&r=%C3%B6%20");
        assertThat(file.inPoi().getParagraphs().get(2).getText())
                .contains("ingenstans", "skript", "fil", "trasig", "tom", "lång");
    }

    @Test
    void setsQuotationsApartWithTheirSource() {
        WordFile file =
                WordFile.of(
                        Prose.of("Nämnden svarade:"),
                        new Block.Quotation("Första stycket.\nAndra stycket.", "Protokoll"),
                        Prose.of("Slut."));
        assertThat(textsOf(file, "Quote")).containsExactly("Första stycket.", "Andra stycket.");
        assertThat(textsOf(file, "QuoteSource")).containsExactly("Protokoll");
        assertThat(file.found("//w:p[w:pPr/w:keepNext]"))
                .containsExactly("Nämnden svarade:", "Andra stycket.");
    }

    @Test
    void beginsPagesWithoutEmptyParagraphs() {
        WordFile file =
                WordFile.of(
                        Prose.of("Först"),
                        new PageBreak(false),
                        Samples.table("Tabell 1. A", "a", 1),
                        new PageBreak(false),
                        Prose.of("Sist"),
                        new PageBreak(false));
        assertThat(file.found("//w:p[w:pPr/w:pageBreakBefore]"))
                .extracting(text -> text.replaceAll(" SEQ [^*]*\\* ARABIC ", ""))
                .containsExactly("Tabell 1. A", "Sist");
        assertThat(file.found("//w:pPr/w:sectPr")).isEmpty();
    }

    @Test
    void laysPagesDownAndStandsThemUpAgain() {
        WordFile file =
                WordFile.of(
                        Prose.of("Stående"),
                        new PageBreak(true),
                        Prose.of("Liggande"),
                        new PageBreak(true),
                        Prose.of("Liggande, ny sida"),
                        new PageBreak(false),
                        Prose.of("Stående"));
        assertThat(file.found("//w:sectPr/w:pgSz/@w:orient"))
                .containsExactly("portrait", "landscape", "portrait");
        assertThat(file.found("//w:sectPr/w:footerReference/@r:id"))
                .containsExactly("part-footer", "part-footer-landscape", "part-footer");
        assertThat(file.found("//w:p[w:pPr/w:pageBreakBefore]"))
                .containsExactly("Liggande, ny sida");
    }

    @Test
    void marksEveryPageInWords() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        assertThat(file.found("word/header.xml", "//w:p")).containsExactly("Utkast");
        assertThat(file.count("//w:sectPr")).isEqualTo(3);
        assertThat(file.count("//w:sectPr[w:headerReference/@w:type='default']")).isEqualTo(3);
        assertThat(file.count("//w:titlePg")).isZero();
        assertThat(WordFile.of(Prose.of("Godkänd")).names()).doesNotContain("word/header.xml");
    }

    @Test
    void numbersPagesInTheLanguageOfTheDocument() {
        WordFile swedish = WordFile.of(Samples.everything(Language.SV));
        assertThat(swedish.found("word/footer.xml", "//w:t"))
                .containsExactly("Jämförelse av granskningar 2026", "Sida ", "1", " av ", "1");
        assertThat(swedish.found("word/footer.xml", "//w:instrText"))
                .containsExactly(" PAGE ", " NUMPAGES ");
        assertThat(
                        WordFile.of(Samples.everything(Language.EN))
                                .found("word/footer-landscape.xml", "//w:t"))
                .contains("Page ", " of ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isInItsLanguageAndDividesWordsByIt(Language language) {
        WordFile file = WordFile.of(Samples.everything(language));
        assertThat(file.found("word/styles.xml", "//w:rPrDefault//w:lang/@w:val"))
                .containsExactly(language.tag());
        assertThat(file.found("word/settings.xml", "//w:autoHyphenation")).hasSize(1);
    }

    @Test
    void tellsWhatItIsAndNoTimeButItsDate() {
        POIXMLProperties properties =
                WordFile.of(Samples.everything(Language.SV)).inPoi().getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        assertThat(core.getTitle()).isEqualTo("Jämförelse av granskningar 2026");
        assertThat(core.getSubject())
                .isEqualTo("Sju granskningar av det kommunala aktivitetsansvaret, sida vid sida");
        assertThat(core.getCreator()).isEqualTo("Revisorerna i Exempelstad");
        assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("sv-SE");
        LocalDateTime midnight = LocalDateTime.of(2026, 3, 1, 0, 0);
        assertThat(Objects.requireNonNull(core.getCreated()).toInstant())
                .isEqualTo(midnight.toInstant(ZoneOffset.UTC));
        assertThat(Objects.requireNonNull(core.getModified()).toInstant())
                .isEqualTo(midnight.toInstant(ZoneOffset.UTC));
        assertThat(properties.getExtendedProperties().getApplication()).isEqualTo("Trafikljus");
        assertThat(properties.getCustomProperties().getUnderlyingProperties().sizeOfPropertyArray())
                .isZero();
    }

    @Test
    void givesTheSameBytesTwice() {
        byte[] once = WordFile.of(Samples.everything(Language.SV)).bytes();
        WordFile twice = WordFile.of(Samples.everything(Language.SV));
        assertThat(twice.bytes()).isEqualTo(once);
        assertThat(twice.times()).containsExactly(LocalDateTime.of(1980, 2, 1, 0, 0));
        assertThat(twice.found("//@*[contains(local-name(), 'rsid')]")).isEmpty();
    }

    @Test
    void resolvesEveryRelationAndUsesEachIdOnce() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        String relations = "word/_rels/document.xml.rels";
        List<String> ids = file.found(relations, "//rel:Relationship/@Id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(file.found("//@r:id | //@r:embed"));
        for (String target :
                file.found(relations, "//rel:Relationship[not(@TargetMode)]/@Target")) {
            assertThat(file.names()).contains("word/" + target);
        }
        for (String part : file.found("[Content_Types].xml", "//types:Override/@PartName")) {
            assertThat(file.names()).contains(part.substring(1));
        }
        assertThat(file.found("//w:bookmarkStart/@w:id"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(file.found("//w:bookmarkEnd/@w:id"));
        assertThat(file.found("//w:bookmarkStart/@w:name"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 40 && name.matches("[\\p{L}_][\\p{L}\\d_]*"));
    }

    @Test
    void namesBookmarksApartWhateverTheAnchorsAreCalled() {
        List<Block> blocks = new ArrayList<>();
        List<Run> links = new ArrayList<>();
        for (String anchor :
                List.of("a-b", "a_b", "A b", "1", "", "!", "x".repeat(60), "x".repeat(61), "å")) {
            blocks.add(new Block.Heading(2, "", "Rubrik", anchor));
            links.add(new Run.Link("länk", "#" + anchor));
        }
        blocks.add(new Prose(links));
        WordFile file = WordFile.of(Samples.document(Language.SV, "", blocks));
        List<String> names = file.found("//w:bookmarkStart/@w:name");
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[\\p{L}_][\\p{L}\\d_]{0,39}"));
        assertThat(file.found("//w:hyperlink/@w:anchor")).hasSize(8).isSubsetOf(names);
    }

    @Test
    void refusesAnAnchorThatStandsTwice() {
        assertThatThrownBy(
                        () ->
                                WordFile.of(
                                        Samples.table("A", "same", 1),
                                        Samples.table("B", "same", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same");
    }

    /**
     * The schemas that come with POI know no table's properties; those have a test of their own.
     */
    @Test
    void followsTheSchema() throws Exception {
        Document whole = Samples.everything(Language.SV);
        List<Block> tableless =
                whole.blocks().stream().filter(block -> !(block instanceof Table)).toList();
        WordFile file = WordFile.of(Samples.document(Language.SV, "Utkast", tableless));
        StylesDocument styles = StylesDocument.Factory.parse(file.stream("word/styles.xml"));
        for (int i = styles.getStyles().sizeOfStyleArray() - 1; i >= 0; i--) {
            if (styles.getStyles().getStyleArray(i).isSetTblPr()) {
                styles.getStyles().removeStyle(i);
            }
        }
        assertThat(faults(styles)).isEmpty();
        assertThat(faults(DocumentDocument.Factory.parse(file.stream("word/document.xml"))))
                .isEmpty();
        assertThat(faults(HdrDocument.Factory.parse(file.stream("word/header.xml")))).isEmpty();
        assertThat(faults(FtrDocument.Factory.parse(file.stream("word/footer.xml")))).isEmpty();
    }

    @Test
    void writesThePropertiesOfTablesInTheOrderThatWordAsksFor() {
        WordFile file = WordFile.of(Samples.everything(Language.SV));
        List<String> ofTables =
                List.of("tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription");
        List<String> ofCells = List.of("tcW", "gridSpan", "shd", "tcMar", "vAlign");
        assertThat(file.children("//w:tblPr")).hasSize(2).allSatisfy(p -> inOrder(p, ofTables));
        assertThat(file.children("//w:tcPr")).allSatisfy(p -> inOrder(p, ofCells));
        assertThat(file.children("//w:tbl"))
                .allSatisfy(t -> assertThat(t).startsWith("tblPr", "tblGrid", "tr"));
        assertThat(file.children("//w:tc"))
                .allSatisfy(c -> assertThat(c).startsWith("tcPr").endsWith("p"));
    }

    private static void inOrder(List<String> written, List<String> asked) {
        assertThat(asked.stream().filter(written::contains).toList()).isEqualTo(written);
    }

    private static List<String> faults(XmlObject part) {
        List<XmlError> faults = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(faults));
        return faults.stream().map(XmlError::getMessage).toList();
    }

    @Test
    void keepsHostileTextsAsText() {
        String title = "T".repeat(300) + HOSTILE;
        Document document =
                new Document(
                        title,
                        HOSTILE,
                        HOSTILE,
                        Language.SV,
                        LocalDate.of(2026, 3, 1),
                        HOSTILE,
                        List.of(
                                new Block.Contents(HOSTILE, 6),
                                new Block.Heading(2, "", HOSTILE, "h"),
                                Prose.of(HOSTILE),
                                new Items(true, List.of(Prose.of(HOSTILE))),
                                new Block.Quotation(HOSTILE, HOSTILE),
                                new Table(
                                        HOSTILE,
                                        "t",
                                        List.of(
                                                new Row(
                                                        List.of(
                                                                Cell.header(
                                                                        HOSTILE, Scope.COLUMN)))),
                                        List.of(new Row(List.of(Cell.of(HOSTILE)))),
                                        List.of(Prose.of(HOSTILE))),
                                new Block.Figure(
                                        HOSTILE,
                                        "f",
                                        HOSTILE,
                                        new Samples.Disc(100, 50),
                                        List.of())));
        WordFile file = WordFile.of(document);
        assertThat(textsOf(file, "BodyText"))
                .containsExactly(
                        "a\uFFFDb\uFFFD\uFFFD[2J \uFFFD \uFFFDgnirts\uFFFD"
                                + " <script>alert(1)</script> <img src=http://127.0.0.1:1/> ]]>"
                                + " &amp; \uFFFD \ud83d\ude80");
        assertThat(file.found("word/_rels/document.xml.rels", "//@TargetMode")).isEmpty();
        assertThat(file.found("word/footer.xml", "//w:t").get(0)).hasSize(80).endsWith("…");
        for (String name : file.names()) {
            if (!name.endsWith(".png")) {
                assertThat(new String(file.entry(name), StandardCharsets.UTF_8))
                        .doesNotContain("<script", "<!DOCTYPE", "\u202E", "attachedTemplate");
            }
        }
    }

    @Test
    void namesAFileWithoutATitleAfterTheProgram() {
        WordFile file =
                WordFile.of(
                        new Document(
                                " ",
                                "",
                                "",
                                Language.EN,
                                LocalDate.of(2026, 3, 1),
                                "",
                                List.of(Prose.of("Text."))));
        assertThat(file.inPoi().getProperties().getCoreProperties().getTitle())
                .isEqualTo("Trafikljus");
        assertThat(file.inPoi().getProperties().getCoreProperties().getCreator()).isNull();
    }
}
