package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.hyphenation.Hyphenation;

class HyphenationTest {

    private static final String LONG = "gymnasieutbildningsförvaltningens";

    private static String parted(Language language, String word) {
        StringBuilder parted = new StringBuilder(word);
        List<Integer> places = new ArrayList<>(Hyphenation.of(language).places(word));
        for (int i = places.size() - 1; i >= 0; i--) {
            parted.insert((int) places.get(i), '-');
        }
        return parted.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "SV, kommunfullmäktige, kom-mun-full-mäk-tige",
        "SV, Revisorerna, Revi-so-rerna",
        "SV, handlingsplan, hand-lings-plan",
        "EN, recommendation, recom-mend-a-tion",
        "EN, municipality, muni-cip-al-ity",
    })
    void partsWhereTheLanguageDoes(Language language, String word, String parts) {
        assertThat(parted(language, word)).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mål",
                "nämnd",
                "2016-2017",
                "RES1abcdef",
                "",
                "\uD83D\uDEA6\uD83D\uDEA6\uD83D\uDEA6\uD83D\uDEA6"
            })
    void leavesShortWordsAndWhatIsNoWordWhole(String word) {
        assertThat(Hyphenation.of(Language.SV).places(word)).isEmpty();
    }

    @Test
    void readsAPartedWordWholeAndOnce() throws IOException {
        byte[] file = InMemory.pdf(narrow());
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(LONG).doesNotContain("-");
            assertThat(Heard.in(pdf).first("TD").said()).isEqualTo(LONG);
        }
        assertThat(drawnLines(file)).isGreaterThan(1);
    }

    @Test
    void staysFitForArchivesAndScreenReaders() throws Exception {
        assertThat(Verapdf.violations(InMemory.pdf(narrow()))).isEmpty();
    }

    /** Eight columns, each of a long word. */
    private static Document narrow() {
        List<Cell> head = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            head.add(Cell.header("K" + i, Scope.COLUMN));
            row.add(Cell.of(LONG));
        }
        return Samples.document(
                new Block.Table(
                        "Tabell 1", "t", List.of(new Row(head)), List.of(new Row(row)), List.of()));
    }

    /** How many different baselines the first column's word stands on. */
    private static long drawnLines(byte[] file) throws IOException {
        List<Float> heights = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getX() < Paper.LEFT + 40 && text.getFontSizeInPt() < 9) {
                        heights.add(text.getY());
                    }
                }
            }.getText(pdf);
        }
        return heights.stream().distinct().count();
    }
}
