package se.trafikljus.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.WholeFile;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.exchange.AuditFiles;
import se.trafikljus.exchange.CommitteeFile;
import se.trafikljus.exchange.ComparisonFiles;
import se.trafikljus.exchange.ComparisonSheets;
import se.trafikljus.exchange.ImprovementFiles;
import se.trafikljus.improvement.Followed;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.docx.DocxWriter;
import se.trafikljus.report.html.HtmlWriter;
import se.trafikljus.report.pdf.PdfWriter;
import se.trafikljus.trail.Standing;

/**
 * Writes reports to files: each beside its final name first, and then moved, so that no half file
 * ever stands there.
 */
public final class Reports {

    private static final double PIXELS_PER_UNIT = 2;

    private Reports() {}

    /**
     * Writes the comparative report in the formats asked for.
     *
     * @param told hears of each file once it stands there
     * @return the files, in the order of the formats
     * @throws Problem if a file cannot be written
     */
    public static List<Path> comparison(
            Comparison comparison,
            Material material,
            ReportOrder order,
            List<Format> formats,
            Path folder,
            Consumer<Path> told) {
        Document document = ComparativeReport.of(comparison, order, material);
        List<Path> files = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.resolve("comparison." + format.extension());
            write(file, bytes(comparison, document, format));
            told.accept(file);
            files.add(file);
        }
        return List.copyOf(files);
    }

    /**
     * Writes one audit's report in the formats asked for: {@code audit-ID.EXT}.
     *
     * @param previous the audit before this one, if any
     * @param told hears of each file once it stands there
     * @return the files, in the order of the formats
     * @throws Problem if a file cannot be written
     */
    public static List<Path> audit(
            ScoredAudit audit,
            Optional<ScoredAudit> previous,
            Material material,
            ReportOrder order,
            List<Format> formats,
            Path folder,
            Consumer<Path> told) {
        AuditDossier dossier = AuditDossier.of(audit, previous, material, order);
        Document document = AuditReport.of(dossier, order);
        List<Path> files = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.resolve("audit-" + audit.audit().id() + "." + format.extension());
            write(
                    file,
                    format == Format.JSON
                            ? text(out -> AuditFiles.json(audit, document.trail(), out))
                            : bytes(dossier.manuscript().comparison(), document, format));
            told.accept(file);
            files.add(file);
        }
        return List.copyOf(files);
    }

    /**
     * Writes a committee's sheet in the formats asked for: {@code committee-CODE-BODY.EXT}, as
     * {@link CommitteeFileName} makes it.
     *
     * @param trail where the trail stands
     * @param told hears of each file once it stands there
     * @return the files, in the order of the formats
     * @throws Problem if a file cannot be written, or the own text leaves no room
     */
    public static List<Path> committee(
            Committee committee,
            Optional<Standing> trail,
            ReportOrder order,
            List<Format> formats,
            Path folder,
            Consumer<Path> told) {
        Document document = CommitteeSheet.of(committee, trail, order);
        String name =
                CommitteeFileName.of(
                        committee.municipality().code(), committee.body(), committee.bodies());
        List<Path> files = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.resolve(name + "." + format.extension());
            write(file, bytes(committee, document, format));
            told.accept(file);
            files.add(file);
        }
        return List.copyOf(files);
    }

    /** The list in all formats is the sheet's, in its order. */
    private static byte[] bytes(Committee committee, Document document, Format format) {
        List<Followed> areas =
                CommitteePoint.of(committee.areas(), document.date()).stream()
                        .map(CommitteePoint::followed)
                        .toList();
        return switch (format) {
            case PDF, HTML, DOCX -> bytes(document, format);
            case XLSX ->
                    made(
                            out ->
                                    ImprovementFiles.xlsx(
                                            areas, document.language(), document.date(), out));
            case CSV -> text(out -> ImprovementFiles.csv(areas, document.date(), out));
            case JSON ->
                    text(
                            new CommitteeFile(
                                            committee.municipality(),
                                            committee.body(),
                                            document.date(),
                                            committee.audits(),
                                            areas,
                                            committee.notes(),
                                            document.trail())
                                    ::json);
        };
    }

    private static byte[] bytes(Comparison comparison, Document document, Format format) {
        return switch (format) {
            case PDF, HTML, DOCX -> bytes(document, format);
            case XLSX ->
                    made(
                            out ->
                                    ComparisonSheets.xlsx(
                                            comparison,
                                            document.language(),
                                            document.date(),
                                            document.trail(),
                                            out));
            case CSV -> text(out -> ComparisonFiles.csv(comparison, out));
            case JSON ->
                    text(
                            out ->
                                    ComparisonFiles.json(
                                            comparison,
                                            document.language(),
                                            document.trail(),
                                            out));
        };
    }

    private static byte[] bytes(Document document, Format format) {
        return switch (format) {
            case PDF -> new PdfWriter().write(document);
            case HTML -> new HtmlWriter().write(document).getBytes(StandardCharsets.UTF_8);
            case DOCX -> new DocxWriter().write(document);
            case XLSX, CSV, JSON -> throw new IllegalArgumentException(format + " has no layout");
        };
    }

    private interface Binary {

        void to(OutputStream out) throws IOException;
    }

    private static byte[] made(Binary content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Content {

        void to(Writer out) throws IOException;
    }

    private static byte[] text(Content content) {
        StringWriter out = new StringWriter();
        try {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the spider chart alone.
     *
     * @param file ends with .svg or .png
     * @throws Problem if the ending is another, or if the file cannot be written
     */
    public static void spider(Comparison comparison, Language language, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean svg = name.endsWith(".svg");
        if (!svg && !name.endsWith(".png")) {
            throw Problem.because("report.pictureFormat", name);
        }
        Picture picture = spider(comparison, language);
        write(
                file,
                svg
                        ? picture.svg().getBytes(StandardCharsets.UTF_8)
                        : picture.png(PIXELS_PER_UNIT));
    }

    /** A line for each municipality, or, when they are too many for that, their median. */
    private static Picture spider(Comparison comparison, Language language) {
        Manuscript m = new Manuscript(comparison, language);
        List<Compared> all = comparison.municipalities();
        String title = Message.of("report.chart.title", comparison.rubric().title()).in(language);
        Charts.Chart chart =
                all.size() > SpiderChart.MOST_SERIES ? Charts.median(m) : Charts.spider(m, all);
        return chart.described(title, title);
    }

    private static void write(Path file, byte[] content) {
        try {
            WholeFile.write(file, out -> out.write(content));
        } catch (IOException e) {
            throw Problem.conflict("report.cannotWrite", file.toAbsolutePath(), new FileTrouble(e))
                    .remedy(Action.CHOOSE_FOLDER);
        }
    }
}
