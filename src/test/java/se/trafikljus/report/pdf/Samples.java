package se.trafikljus.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.chart.Picture;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Shade;

/** Documents to be set. */
public final class Samples {

    public static final String LONG =
            "Granskningen visar att kommunerna i huvudsak har ändamålsenliga styrdokument, men att"
                    + " uppföljningen efter beslut behöver bli tydligare och ske oftare. Ansvaret för"
                    + " ungdomarna är fördelat mellan flera nämnder, och samverkan mellan dem sker"
                    + " främst genom personliga kontakter.";

    static final Shade GREEN = new Shade("#3B9B7E", "#111111");
    static final Shade YELLOW = new Shade("#FFBF00", "#111111");
    static final Shade RED = new Shade("#9C0D16", "#FFFFFF");
    static final Shade GREY = new Shade("#E6E6E6", "#333333");

    static final List<String> NAMES =
            List.of("Karlstad", "Lidköping", "Mark", "Skövde", "Töreboda", "Vara", "Vårgårda");

    private Samples() {}

    public static Document document(Block... blocks) {
        return document(List.of(blocks));
    }

    static Document document(List<Block> blocks) {
        return document(Language.SV, "", blocks);
    }

    static Document document(Language language, String mark, List<Block> blocks) {
        return new Document(
                "Jämförelse av granskningar 2026",
                "Sju granskningar av det kommunala aktivitetsansvaret, sida vid sida",
                "Revisorerna i Exempelstad",
                language,
                LocalDate.of(2026, 3, 1),
                mark,
                blocks);
    }

    /** Each kind of block at least once, over several pages. */
    static Document everything(Language language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.of("Sammanställning av granskningar i sju kommuner."));
        blocks.add(new Block.Contents(language == Language.SV ? "Innehåll" : "Contents", 3));
        blocks.add(new Heading(2, "1", "Sammanfattning", "summary"));
        blocks.add(
                new Prose(
                        List.of(
                                new Run.Plain(LONG + " Se "),
                                new Run.Link("tabell 1 med bedömningen av varje mål", "#matrix"),
                                new Run.Plain(" och "),
                                new Run.Strong("särskilt de kursiverade"),
                                new Run.Plain(" målen, "),
                                new Run.Emphasis("som är svårast att nå"),
                                new Run.Plain(", samt "),
                                new Run.Link(
                                        "skollagen på riksdagens webbplats",
                                        "https://www.riksdagen.se/sv/å?q=1&r=2"),
                                new Run.Plain("."))));
        blocks.add(Prose.of(LONG + " " + LONG));
        blocks.add(
                new Block.Items(
                        false,
                        List.of(
                                Prose.of("Säkerställ att riskanalys genomförs varje år."),
                                Prose.of(LONG),
                                Prose.of("Följ upp avtalen."))));
        blocks.add(
                new Block.Items(
                        true, List.of(Prose.of("Kartlägg."), Prose.of(LONG), Prose.of("Agera."))));
        blocks.add(
                new Block.Quotation(
                        "Vi når nästan alla ungdomar, men vi vet inte vad som händer efteråt.",
                        "Enhetschef, intervju 2025-11-04"));
        blocks.add(new Heading(2, "2", "Resultat", "results"));
        blocks.add(new Heading(3, "2.1", "Översikt", "overview"));
        blocks.add(matrix("matrix", 8));
        blocks.add(new Heading(3, "2.2", "Bild", "picture"));
        blocks.add(
                new Block.Figure(
                        "Diagram 1. Områdenas värden",
                        "diagram",
                        "Ett spindeldiagram med sju linjer; värdena står i tabell 1.",
                        new Rings(400, 300),
                        List.of(Prose.of("En bruten linje betyder att inget är räknat."))));
        blocks.add(new Block.PageBreak(true));
        blocks.add(new Heading(3, "2.3", "Iakttagelser", "findings"));
        blocks.add(texts());
        blocks.add(new Block.PageBreak(false));
        blocks.add(new Heading(2, "3", "Diskussion", "discussion"));
        blocks.add(new Heading(3, "3.1", "Rekommendationer", "recommendations"));
        blocks.add(new Heading(4, "", "Till nämnden", "committee"));
        blocks.add(Prose.of(LONG));
        blocks.add(legend());
        return document(language, language == Language.SV ? "Utkast" : "Draft", blocks);
    }

    /** Objectives in groups, with a light for each municipality. */
    static Table matrix(String anchor, int areas) {
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header("Område och kontrollmål", Scope.COLUMN));
        NAMES.forEach(name -> head.add(Cell.header(name, Scope.COLUMN)));
        List<Row> body = new ArrayList<>();
        for (int area = 1; area <= areas; area++) {
            body.add(new Row(List.of(Cell.group(area + " Styrning och ledning", 8))));
            for (int objective = 1; objective <= 3; objective++) {
                List<Cell> row = new ArrayList<>();
                row.add(
                        Cell.header(
                                area
                                        + "."
                                        + objective
                                        + (objective == 2
                                                ? " Ansvar och befogenheter är tydligt fördelade"
                                                        + " efter beslut"
                                                : " Riskanalys genomförs"),
                                Scope.ROW));
                for (int i = 0; i < NAMES.size(); i++) {
                    row.add(light((area + objective + i) % 4));
                }
                body.add(new Row(row));
            }
        }
        return new Table(
                "Tabell 1. Bedömning per kontrollmål och kommun",
                anchor,
                List.of(new Row(head)),
                body,
                List.of(
                        Prose.of(
                                "Värdet är summan av vikt gånger värde, delad med summan av"
                                        + " vikterna, över de mål som är räknade.")));
    }

    static Cell light(int level) {
        return switch (level) {
            case 0 -> Cell.light("✓", "Uppfyllt", GREEN);
            case 1 -> Cell.light("◐", "Delvis uppfyllt", YELLOW);
            case 2 -> Cell.light("✗", "Ej uppfyllt", RED);
            default -> Cell.light("–", "Ingår ej i granskningen", GREY);
        };
    }

    private static Table texts() {
        List<Row> body = new ArrayList<>();
        for (String name : NAMES) {
            body.add(
                    new Row(
                            List.of(
                                    Cell.header(name, Scope.ROW),
                                    Cell.of(LONG),
                                    Cell.of("Protokoll från nämndens sammanträde i mars, sidan 4"),
                                    Cell.of("2025"))));
        }
        return new Table(
                "Tabell 2. Iakttagelser",
                "texts",
                List.of(
                        new Row(
                                List.of(
                                        Cell.header("Kommun", Scope.COLUMN),
                                        Cell.header("Iakttagelse", Scope.COLUMN),
                                        Cell.header("Källa", Scope.COLUMN),
                                        Cell.header("År", Scope.COLUMN)))),
                body,
                List.of());
    }

    private static Table legend() {
        List<Row> body = new ArrayList<>();
        List<String> words = List.of("Uppfyllt", "Delvis", "Ej uppfyllt", "Ingår ej");
        for (int level = 0; level < 4; level++) {
            body.add(new Row(List.of(light(level), Cell.of(words.get(level)))));
        }
        return new Table(
                "Teckenförklaring",
                "legend",
                List.of(
                        new Row(
                                List.of(
                                        Cell.header("Symbol", Scope.COLUMN),
                                        Cell.header("Betydelse", Scope.COLUMN)))),
                body,
                List.of());
    }

    /** A table of plain words. */
    static Table table(String caption, int rows, String text) {
        List<Row> body = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            body.add(
                    new Row(
                            List.of(
                                    Cell.header("Rad " + row, Scope.ROW),
                                    Cell.of(text),
                                    light(row % 4))));
        }
        return new Table(
                caption,
                caption,
                List.of(
                        new Row(
                                List.of(
                                        Cell.header("Kommun", Scope.COLUMN),
                                        Cell.header("Skäl", Scope.COLUMN),
                                        Cell.header("Ljus", Scope.COLUMN)))),
                body,
                List.of());
    }

    static Cell shaded(String text, Shade shade) {
        return new Cell(List.of(new Run.Plain(text)), Scope.DATA, 1, Optional.of(shade), "", false);
    }

    /** A drawing with lines, a dash, a half-transparent fill and a word. */
    record Rings(double width, double height) implements Picture {

        @Override
        public void drawOn(Graphics2D surface) {
            surface.setColor(Color.WHITE);
            surface.fillRect(0, 0, (int) width, (int) height);
            surface.setColor(new Color(0x0072B2));
            for (int ring = 1; ring <= 3; ring++) {
                double radius = ring * height / 7;
                surface.draw(
                        new Ellipse2D.Double(
                                width / 2 - radius, height / 2 - radius, 2 * radius, 2 * radius));
            }
            surface.setStroke(
                    new BasicStroke(
                            2,
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_ROUND,
                            1,
                            new float[] {4, 3},
                            0));
            surface.draw(new Line2D.Double(width / 2, height / 2, width * 0.8, height * 0.2));
            surface.setColor(new Color(0xB34700));
            surface.fill(new Ellipse2D.Double(width / 2 - 30, height / 2 - 20, 60, 40));
        }

        @Override
        public String svg() {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] png(double scale) {
            throw new UnsupportedOperationException();
        }
    }
}
