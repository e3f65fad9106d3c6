package se.trafikljus.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.document.Share;
import se.trafikljus.rubric.Shade;

/** The report as a web document: what stands where, and what a narrow screen is given. */
class HtmlLayoutTest {

    private static final Cell LIGHT = Cell.light("✓", "Uppfyllt", new Shade("#077567", "#FFFFFF"));

    private static String html(Block... blocks) throws Exception {
        return InMemory.html(
                new Document(
                        "Studie",
                        "En studie",
                        "",
                        Language.SV,
                        LocalDate.of(2026, 3, 1),
                        "",
                        List.of(blocks)));
    }

    private static Block.Table table() {
        Cell name =
                new Cell(
                        List.of(new Run.Plain("K")),
                        Scope.COLUMN,
                        1,
                        Optional.empty(),
                        "Karlstad",
                        true);
        return new Block.Table(
                "Tabell 1",
                "t",
                List.of(new Row(List.of(Cell.header("Mål", Scope.COLUMN), name.upwards()))),
                List.of(new Row(List.of(Cell.header("RES1", Scope.ROW), LIGHT))),
                List.of());
    }

    @Test
    void putsTheContentsBesideTheTextAndNotInIt() throws Exception {
        String html =
                html(
                        new Block.Contents("Innehåll", 2),
                        new Block.Heading(2, "1", "Inledning", "intro"));

        assertThat(html.indexOf("<nav")).isPositive().isLessThan(html.indexOf("<main"));
        assertThat(html.split("<nav", -1)).hasSize(2);
    }

    @Test
    void givesEachCellItsHeadingForScreensWithRoomForOneColumn() throws Exception {
        assertThat(html(table()))
                .contains(
                        ".heads-1 td:nth-child(2)::before { content: \"Karlstad\\00003a\\000020\"; }")
                .contains("<table role=\"table\" class=\"heads-1\">")
                .doesNotContain("data-head=");
    }

    @Test
    void tellsTheHeadingInTheCellWhereItsPlaceIsNotItsColumn() throws Exception {
        Cell wide =
                new Cell(List.of(new Run.Plain("x")), Scope.DATA, 2, Optional.empty(), "", false);
        Block.Table spanning =
                new Block.Table(
                        "Tabell",
                        "t",
                        List.of(
                                new Row(
                                        List.of(
                                                Cell.header("A", Scope.COLUMN),
                                                Cell.header("B", Scope.COLUMN),
                                                Cell.header("C", Scope.COLUMN)))),
                        List.of(new Row(List.of(wide, Cell.of("y")))),
                        List.of());

        assertThat(html(spanning)).contains("data-head=\"C\">y").doesNotContain("class=\"heads-");
    }

    @Test
    void showsARatingAsAChip() throws Exception {
        assertThat(html(table()))
                .contains("content: \"\\002713\" / \"\"; }")
                .contains("light-1\"><span>");
    }

    @Test
    void makesTheStripsSharesAsWideAsTheirCounts() throws Exception {
        String html =
                html(
                        new Block.Cover(
                                List.of(new Fact("Datum", "i dag")),
                                List.of(new Share(LIGHT, 12, "12")),
                                "Antal"));

        assertThat(html).contains(".share-12 { flex-grow: 12; }", "<dt>Datum</dt><dd>i dag</dd>");
        assertThat(html).contains("class=\"shade-1 share-12\"");
    }
}
