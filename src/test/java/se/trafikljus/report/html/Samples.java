package se.trafikljus.report.html;

import java.awt.Color;
import java.awt.Graphics2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.chart.MedianSpider;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderBand;
import se.trafikljus.chart.SpiderBand.Quartiles;
import se.trafikljus.chart.SpiderData;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Contents;
import se.trafikljus.report.document.Block.Figure;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Quotation;
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

    private static final List<String> MUNICIPALITIES =
            List.of("Karlstad", "Lidköping", "Mark", "Skövde", "Tidaholm", "Vara", "Vårgårda");

    private Samples() {}

    static Document document(Block... blocks) {
        return document("", blocks);
    }

    static Document document(String mark, Block... blocks) {
        return new Document(
                "Kommunala aktivitetsansvaret i sju kommuner",
                "Jämförelse av sju kommuners granskningar.",
                "Kommunens revisorer",
                Language.SV,
                LocalDate.of(2017, 11, 20),
                mark,
                List.of(blocks));
    }

    /** Every kind of block, as a comparison uses them. */
    static Document whole() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Contents("Innehåll", 3));
        blocks.add(new Heading(2, "", "Sammanfattning", "summary"));
        blocks.add(prose());
        blocks.add(items(false));
        blocks.add(new Heading(2, "1", "Resultat", "results"));
        blocks.add(new Heading(3, "1.1", "Samlad bild", "overview"));
        blocks.add(matrix());
        blocks.add(figure());
        blocks.add(new PageBreak(false));
        blocks.add(new Heading(3, "1.2", "Resurser och styrning", "resources"));
        blocks.add(items(true));
        blocks.add(quotation());
        blocks.add(narrowTable());
        blocks.add(new PageBreak(true));
        blocks.add(new Heading(2, "2", "Liggande bilaga", "appendix"));
        blocks.add(longMatrix());
        blocks.add(new PageBreak(false));
        blocks.add(new Heading(2, "3", "Metod", "method"));
        blocks.add(new Heading(3, "3.1", "Beräkning", "formula"));
        blocks.add(new Heading(4, "", "Ovägt", "unweighted"));
        blocks.add(new Heading(5, "", "Två nivåer", "two-levels"));
        blocks.add(new Heading(6, "", "Undantag", "exceptions"));
        blocks.add(Prose.of("Ett område utan räknade kontrollmål har inget värde."));
        return document("Utkast", blocks.toArray(Block[]::new));
    }

    static Prose prose() {
        return new Prose(
                List.of(
                        new Run.Plain("Fem av sju kommuner "),
                        new Run.Strong("saknar"),
                        new Run.Plain(" en "),
                        new Run.Emphasis("ändamålsenlig"),
                        new Run.Plain(" uppföljning, se "),
                        new Run.Link("tabell 1", "#matrix"),
                        new Run.Plain(" och "),
                        new Run.Link("skollagen", "https://www.riksdagen.se/?bet=2010:800&doc=1"),
                        new Run.Plain(".")));
    }

    static Items items(boolean numbered) {
        return new Items(
                numbered,
                List.of(
                        Prose.of("Säkerställ att kartläggningen görs varje år."),
                        new Prose(
                                List.of(
                                        new Run.Plain("Dokumentera "),
                                        new Run.Strong("varje"),
                                        new Run.Plain(" åtgärd.")))));
    }

    static Quotation quotation() {
        return new Quotation(
                "Vi når dem som svarar.\nDe andra vet vi inte mycket om.",
                "Handläggare i Vara, granskningen s. 14");
    }

    static Figure figure() {
        return new Figure(
                "Diagram 1. Områdenas värden",
                "chart",
                "Spindeldiagram med åtta axlar. Karlstad når ytterst på alla.",
                new Disc(),
                List.of(Prose.of("Uppfyllt är 1, delvis uppfyllt 0,5 och ej uppfyllt 0.")));
    }

    /** A figure that has a layer in common with all others of its kind. */
    static Figure layered(String name, String alt) {
        return new Figure("Diagram för " + name, "web-" + name, alt, new Discs(), List.of());
    }

    static Table narrowTable() {
        return new Table(
                "Tabell 2. Teckenförklaring",
                "legend",
                List.of(
                        new Row(
                                List.of(
                                        Cell.header("Tecken", Scope.COLUMN),
                                        Cell.header("Betydelse", Scope.COLUMN)))),
                List.of(
                        new Row(List.of(met(), Cell.of("Uppfyllt"))),
                        new Row(List.of(partly(), Cell.of("Delvis uppfyllt"))),
                        new Row(List.of(notMet(), Cell.of("Ej uppfyllt"))),
                        new Row(List.of(notInScope(), Cell.of("Ingår ej i granskningen")))),
                List.of());
    }

    static Table matrix() {
        return new Table(
                "Tabell 1. Bedömning per kontrollmål och kommun",
                "matrix",
                List.of(head("Område och kontrollmål")),
                List.of(
                        group("Resurser"),
                        row("RES1 Tillräckliga resurser för arbetet", 0),
                        group("Styrdokument"),
                        row("GOV1 Ändamålsenliga styrdokument som följs upp och revideras", 1),
                        row("GOV2 Dokumenterade rutiner, riktlinjer och ansvar", 2)),
                List.of(
                        Prose.of("Värde = Σ vikt · värde / Σ vikt över räknade kontrollmål."),
                        Prose.of("† Kontrollmålet hade en annan lydelse.")));
    }

    /** So many rows that its head must come again on the next page. */
    static Table longMatrix() {
        List<Row> rows = new ArrayList<>();
        for (int area = 1; area <= 8; area++) {
            rows.add(group("Område " + area));
            for (int objective = 1; objective <= 4; objective++) {
                rows.add(row("Kontrollmål " + area + "." + objective, area + objective));
            }
        }
        return new Table(
                "Tabell 3. Alla kontrollmål",
                "all",
                List.of(head("Samtliga mål")),
                rows,
                List.of());
    }

    static Cell met() {
        return Cell.light("✓", "Uppfyllt", GREEN);
    }

    static Cell partly() {
        return Cell.light("◐", "Delvis uppfyllt", YELLOW);
    }

    static Cell notMet() {
        return Cell.light("✗", "Ej uppfyllt", RED);
    }

    static Cell notInScope() {
        return Cell.light("–", "Ingår ej i granskningen", GREY);
    }

    private static Row head(String corner) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.header(corner, Scope.COLUMN));
        for (String name : MUNICIPALITIES) {
            cells.add(
                    new Cell(
                            List.of(new Run.Plain(name)),
                            Scope.COLUMN,
                            1,
                            Optional.empty(),
                            "",
                            true));
        }
        return new Row(cells);
    }

    private static Row group(String name) {
        return new Row(List.of(Cell.group(name, MUNICIPALITIES.size() + 1)));
    }

    private static Row row(String objective, int seed) {
        List<Cell> lights = List.of(met(), partly(), notMet(), notInScope());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.header(objective, Scope.ROW));
        for (int i = 0; i < MUNICIPALITIES.size(); i++) {
            cells.add(lights.get((i * 3 + seed) % lights.size()));
        }
        return new Row(cells);
    }

    /** A web of medians with nobody lifted out. */
    static MedianSpider web() {
        return MedianSpider.small(
                new SpiderData(
                        List.of("Resurser", "Styrning", "Samverkan"),
                        List.of(new Ring("Ej", 0), new Ring("Uppfyllt", 1)),
                        List.of()),
                new SpiderBand(
                        "Median",
                        "Hälften",
                        Collections.nCopies(3, Optional.of(new Quartiles(0.25, 0.5, 0.75)))));
    }

    /** A picture with styles and markup of its own, as charts have. */
    static final class Disc implements Picture {

        @Override
        public double width() {
            return 479.5;
        }

        @Override
        public double height() {
            return 320;
        }

        @Override
        public void drawOn(Graphics2D surface) {
            surface.setColor(new Color(0x0072B2));
            surface.fillOval(80, 0, 320, 320);
        }

        @Override
        public String svg() {
            return """
            <svg xmlns="http://www.w3.org/2000/svg" width="479.5" height="320"\
             viewBox="0 0 479.5 320">\
            <circle cx="240" cy="160" r="150" fill="#0072b2" stroke="none"/>\
            <title>å &lt;</title></svg>""";
        }

        @Override
        public byte[] png(double scale) {
            throw new UnsupportedOperationException("HTML shows vectors");
        }
    }

    /** Two discs, of which the larger one is the same for all pictures. */
    static final class Discs implements Picture {

        private static final Picture LARGE = new Disc();

        private final Picture small = new Disc();

        @Override
        public double width() {
            return LARGE.width();
        }

        @Override
        public double height() {
            return LARGE.height();
        }

        @Override
        public void drawOn(Graphics2D surface) {
            layers().forEach(layer -> layer.drawOn(surface));
        }

        @Override
        public List<Picture> layers() {
            return List.of(LARGE, small);
        }

        @Override
        public String svg() {
            return LARGE.svg();
        }

        @Override
        public byte[] png(double scale) {
            throw new UnsupportedOperationException("HTML shows vectors");
        }
    }
}
