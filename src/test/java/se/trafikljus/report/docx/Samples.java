package se.trafikljus.report.docx;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import se.trafikljus.Language;
import se.trafikljus.chart.Picture;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Shade;

/** Documents and blocks to write in tests. */
final class Samples {

    static final Shade GREEN = new Shade("#3B9B7E", "#111111");
    static final Shade YELLOW = new Shade("#FFBF00", "#111111");
    static final Shade RED = new Shade("#9C0D16", "#FFFFFF");
    static final Shade GREY = new Shade("#E6E6E6", "#333333");

    static final String LONG =
            "Granskningen visar att kommunerna i huvudsak har ändamålsenliga styrdokument, men att"
                    + " uppföljningen efter beslut behöver bli tydligare och ske oftare. Ansvaret för"
                    + " ungdomarna är fördelat mellan flera nämnder, och samverkan mellan dem sker"
                    + " främst genom personliga kontakter.";

    private static final List<String> NAMES =
            List.of("Karlstad", "Lysekil", "Mark", "Svenljunga", "Trollhättan", "Vara", "Vårgårda");

    private Samples() {}

    static Document document(Block... blocks) {
        return document(Language.SV, "", List.of(blocks));
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

    static Heading heading(int level, String number, String text) {
        return new Heading(level, number, text, "h-" + number + "-" + text);
    }

    static Prose prose(Run... runs) {
        return new Prose(List.of(runs));
    }

    /** Each kind of block at least once, standing and lying. */
    static Document everything(Language language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Contents(language == Language.SV ? "Innehåll" : "Contents", 3));
        blocks.add(new PageBreak(false));
        blocks.add(new Heading(2, "", "Sammanfattning", "summary"));
        blocks.add(
                prose(
                        new Run.Plain("Fem av sju kommuner "),
                        new Run.Strong("saknar"),
                        new Run.Plain(" en "),
                        new Run.Emphasis("ändamålsenlig"),
                        new Run.Plain(" uppföljning ◐, se "),
                        new Run.Link("tabell 1", "#matrix"),
                        new Run.Plain(" och "),
                        new Run.Link("skollagen", "https://www.riksdagen.se/å?bet=2010:800&doc=1"),
                        new Run.Plain(".")));
        blocks.add(new Items(false, List.of(Prose.of("Kartlägg."), Prose.of(LONG))));
        blocks.add(new Heading(2, "1", "Resultat", "results"));
        blocks.add(new Heading(3, "1.1", "Översikt", "overview"));
        blocks.add(matrix("Tabell 1. Bedömning per kontrollmål och kommun", "matrix", 2));
        blocks.add(new Heading(3, "1.2", "Bild", "picture"));
        blocks.add(figure("Diagram 1. Områdenas värden", "diagram", "Ett spindeldiagram."));
        blocks.add(Prose.of("Nämnden svarade så här:"));
        blocks.add(
                new Block.Quotation(
                        "Vi når dem som svarar.\nDe andra vet vi inte mycket om.",
                        "Handläggare i Vara, s. 14"));
        blocks.add(new PageBreak(true));
        blocks.add(new Heading(2, "2", "Liggande", "lying"));
        blocks.add(table("Tabell 2. Skäl", "reasons", 2));
        blocks.add(new PageBreak(false));
        blocks.add(new Heading(2, "3", "Metod", "method"));
        blocks.add(new Items(true, List.of(Prose.of("Fråga."), Prose.of("Svara."))));
        blocks.add(Prose.of("Sedan:"));
        blocks.add(new Items(true, List.of(Prose.of("Bedöm."), Prose.of("Skriv."))));
        blocks.add(new Heading(3, "3.1", "Beräkning", "formula"));
        blocks.add(new Heading(4, "", "Ovägt", "unweighted"));
        blocks.add(new Heading(5, "", "Två nivåer", "two-levels"));
        blocks.add(new Heading(6, "", "Undantag", "exceptions"));
        blocks.add(Prose.of("Ett område utan räknade kontrollmål har inget värde."));
        return document(language, language == Language.SV ? "Utkast" : "Draft", blocks);
    }

    /** Objectives in groups, with a light for each municipality. */
    static Table matrix(String caption, String anchor, int areas) {
        return matrix(caption, anchor, areas, NAMES);
    }

    static Table matrix(String caption, String anchor, int areas, List<String> names) {
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header("Område och kontrollmål", Scope.COLUMN));
        for (String name : names) {
            head.add(
                    new Cell(
                            List.of(new Run.Plain(name.substring(0, 2))),
                            Scope.COLUMN,
                            1,
                            Optional.empty(),
                            name,
                            true));
        }
        List<Row> body = new ArrayList<>();
        for (int area = 1; area <= areas; area++) {
            body.add(new Row(List.of(Cell.group("Styrning " + area, names.size() + 1))));
            for (int objective = 1; objective <= 3; objective++) {
                List<Cell> row = new ArrayList<>();
                row.add(
                        Cell.header(
                                area + "." + objective + " Ansvar är tydligt fördelat", Scope.ROW));
                for (int i = 0; i < names.size(); i++) {
                    row.add(light((area + objective + i) % 4));
                }
                body.add(new Row(row));
            }
        }
        return new Table(
                caption,
                anchor,
                List.of(new Row(head)),
                body,
                List.of(
                        Prose.of("Värde = Σ vikt · värde / Σ vikt."),
                        Prose.of("† En annan lydelse.")));
    }

    static Cell light(int level) {
        return switch (level) {
            case 0 -> Cell.light("✓", "Uppfyllt", GREEN);
            case 1 -> Cell.light("◐", "Delvis uppfyllt", YELLOW);
            case 2 -> Cell.light("✗", "Ej uppfyllt", RED);
            default -> Cell.light("–", "Ingår ej i granskningen", GREY);
        };
    }

    /** A table of words, with nothing under it. */
    static Table table(String caption, String anchor, int rows) {
        List<Row> body = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            body.add(
                    new Row(
                            List.of(
                                    Cell.header("Kommun " + row, Scope.ROW),
                                    Cell.of(LONG),
                                    Cell.of("2025"))));
        }
        return new Table(
                caption,
                anchor,
                List.of(
                        new Row(
                                List.of(
                                        Cell.header("Kommun", Scope.COLUMN),
                                        Cell.header("Skäl", Scope.COLUMN),
                                        Cell.header("År", Scope.COLUMN)))),
                body,
                List.of());
    }

    static Block.Figure figure(String caption, String anchor, String alt) {
        return new Block.Figure(
                caption,
                anchor,
                alt,
                new Disc(480, 320),
                List.of(Prose.of("En bruten linje betyder att inget är räknat.")));
    }

    /** A disc that fills its picture. */
    record Disc(double width, double height) implements Picture {

        @Override
        public void drawOn(Graphics2D surface) {
            surface.setColor(Color.BLUE);
            surface.fillOval(0, 0, (int) width, (int) height);
        }

        @Override
        public String svg() {
            throw new UnsupportedOperationException("Word shows pixels");
        }

        @Override
        public byte[] png(double scale) {
            BufferedImage pixels =
                    new BufferedImage(
                            (int) (width * scale),
                            (int) (height * scale),
                            BufferedImage.TYPE_INT_RGB);
            Graphics2D surface = pixels.createGraphics();
            surface.scale(scale, scale);
            drawOn(surface);
            surface.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(pixels, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
