package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;

class PdfTextTest {

    @Test
    void drawsAllLettersSoThatTheyCanBeCopied() throws Exception {
        StringBuilder all = new StringBuilder("efter skaft flytt offert fika ");
        for (char c = 0x21; c < 0x250; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.CONTROL && c != 0xAD) {
                all.append(c == 0xA0 ? ' ' : c);
                all.append(c % 16 == 0 ? " " : "");
            }
        }
        all.append(" – — ‘ ’ “ ” „ … € † ‰ → ≥ ≤ ≠ ✓ ◐ ✗");
        String text = all.toString().replace("  ", " ").strip();

        assertThat(paragraph(text)).isEqualTo(text);
    }

    @Test
    void drawsALetterWithARingTheSameHoweverItIsWritten() throws Exception {
        assertThat(paragraph("Åre A\u030Are \u212Bre")).isEqualTo("Åre Åre Åre");
    }

    @Test
    void keepsWhatStandsBetweenNoBreakSpacesTogether() throws Exception {
        assertThat(paragraph("29 kap. 9\u00A0§ skollagen, 10\u202F000 kronor"))
                .isEqualTo("29 kap. 9 § skollagen, 10 000 kronor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=http://127.0.0.1:1/>",
                "<link href=file:///etc/passwd> & \"citat\" {title} {0}",
                "(\\) \\n \\\\ ) Tj ET",
            })
    void printsMarkupToTheLetter(String text) throws Exception {
        assertThat(paragraph(text)).isEqualTo(text);
    }

    @Test
    void dropsWhatIsNotSeenAndReplacesWhatCannotBeShown() throws Exception {
        assertThat(paragraph("a\u202Eb\u00ADc\u0000d\u001B[2Je\u200Bf\uFEFFg\ttab\r\nrad"))
                .isEqualTo("abcd[2Jefg tab rad");
        assertThat(
                        paragraph(
                                "emoji \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB, CJK 漢字, \uE000, \uD800!"))
                .matches("emoji \uFFFD+, CJK \uFFFD\uFFFD, \uFFFD, \uFFFD!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\uD83D\uDEA6\uD83C\uDDF8\uD83C\uDDEA emoji",
                "\u202Efdp.exe",
                "\u0000\u0007\u001B[2J",
                "",
                " \u00A0 ",
                "שלום مرحبا Привет Ελλάδα",
                "\uD800 half",
                "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
            })
    void staysWithinBothProfilesWhateverIsWritten(String text) throws Exception {
        assertThat(Verapdf.violations(InMemory.pdf(saying(text)))).isEmpty();
    }

    @Test
    void drawsNoGlyphThatIsMissing() throws Exception {
        String hostile = "\uD83D\uDEA6 漢字 \uE000 Привет שלום \u0378 ✓◐✗";
        for (Document document : List.of(saying(hostile), Samples.everything(Language.EN))) {
            try (PDDocument pdf = Loader.loadPDF(InMemory.pdf(document))) {
                List<String> missing = new ArrayList<>();
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        PDType0Font font = (PDType0Font) text.getFont();
                        for (int code : text.getCharacterCodes()) {
                            if (gid(font, code) == 0) {
                                missing.add(text.getUnicode());
                            }
                        }
                    }
                }.getText(pdf);
                assertThat(missing).isEmpty();
            }
        }
    }

    private static int gid(PDType0Font font, int code) {
        try {
            return font.codeToGID(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void breaksAWordThatIsLongerThanALineAndLosesNothing() throws Exception {
        String word = "Ansvarsfördelningsöversyn".repeat(40);

        assertThat(paragraph(word)).isEqualTo(word);
        assertThat(farthestRight(saying(word))).isLessThanOrEqualTo(Paper.PORTRAIT.right() + 0.1f);
    }

    @Test
    void opensNoLinkButToTheWebAndToWhatIsThere() throws Exception {
        List<Run> runs = new ArrayList<>();
        for (String target :
                List.of(
                        "javascript:alert(1)",
                        "file:///etc/passwd",
                        "#nowhere",
                        "https://exempel.se/a b",
                        "")) {
            runs.add(new Run.Link("länk", target));
        }
        byte[] bytes = InMemory.pdf(Samples.document(new Prose(runs)));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            assertThat(Heard.in(pdf).first("P").text()).isEqualTo("länklänklänklänklänk");
        }
    }

    /** The text wherever a text may stand. */
    private static Document saying(String text) {
        Cell cell = Cell.of(text);
        return new Document(
                text,
                text,
                text,
                Language.SV,
                LocalDate.of(2026, 3, 1),
                text,
                List.of(
                        new Block.Contents(text, 6),
                        new Heading(2, "", text, "heading"),
                        Prose.of(text),
                        new Prose(
                                List.of(
                                        new Run.Strong(text),
                                        new Run.Emphasis(text),
                                        new Run.Link(text, "#heading"),
                                        new Run.Link(text, "https://exempel.se/"))),
                        new Block.Items(true, List.of(Prose.of(text), Prose.of("ett"))),
                        new Block.Items(false, List.of()),
                        new Block.Table(
                                text,
                                "table",
                                List.of(
                                        new Row(
                                                List.of(
                                                        Cell.header(text, Scope.COLUMN),
                                                        Cell.header("B", Scope.COLUMN)))),
                                List.of(
                                        new Row(List.of(Cell.group(text, 2))),
                                        new Row(List.of(Cell.header(text, Scope.ROW), cell)),
                                        new Row(
                                                List.of(
                                                        Cell.light(text, text, Samples.GREEN),
                                                        Samples.shaded(text, Samples.RED)))),
                                List.of(Prose.of(text))),
                        new Block.Figure(
                                text, "figure", text, new Samples.Rings(90, 60), List.of()),
                        new Block.Quotation(text, text),
                        Prose.of("Slut.")));
    }

    /** A text, set as a paragraph and read again from its element. */
    private static String paragraph(String text) throws IOException {
        byte[] bytes = InMemory.pdf(Samples.document(Prose.of(text)));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return Heard.in(pdf).first("P").text();
        }
    }

    private static float farthestRight(Document document) throws IOException {
        float[] farthest = {0};
        try (PDDocument pdf = Loader.loadPDF(InMemory.pdf(document))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    farthest[0] = Math.max(farthest[0], text.getX() + text.getWidth());
                }
            }.getText(pdf);
        }
        return farthest[0];
    }
}
