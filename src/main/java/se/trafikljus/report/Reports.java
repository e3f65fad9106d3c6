package se.trafikljus.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.chart.Picture;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.exchange.comparison.ComparisonFiles;
import se.trafikljus.exchange.comparison.ComparisonSheets;
import se.trafikljus.exchange.improvement.CommitteeFile;
import se.trafikljus.exchange.improvement.ImprovementFiles;
import se.trafikljus.exchange.json.AuditFiles;
import se.trafikljus.improvement.Followed;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.report.audit.AuditReport;
import se.trafikljus.report.committee.Committee;
import se.trafikljus.report.committee.CommitteeFileName;
import se.trafikljus.report.committee.CommitteePoint;
import se.trafikljus.report.committee.CommitteeSheet;
import se.trafikljus.report.comparative.ComparativeReport;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.docx.DocxWriter;
import se.trafikljus.report.html.HtmlWriter;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.TextKeys;
import se.trafikljus.report.pdf.PdfWriter;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.trail.Standing;

/** Puts reports together from what was gathered for them. */
public final class Reports {

    private static final double PIXELS_PER_UNIT = 2;

    private static final int MOST_TEXTS_TOLD = 5;

    private Reports() {}

    /**
     * The comparative report: {@code comparison.EXT}.
     *
     * @throws Problem if the own text cannot be read
     */
    public static Report comparison(
            Comparison comparison, ReportSources sources, ReportOrder order) {
        // The own text is refused before anything is made; the rest is put into words for those
        // formats alone that hold words.
        OwnText own = order.ownText(TextKeys.comparison(comparison.rubric()));
        Supplier<Document> document =
                SingletonSupplier.of(() -> ComparativeReport.of(comparison, order, sources, own));
        return new Report(
                "comparison",
                Report.Basis.of(comparison.municipalities().stream().map(Compared::audit).toList()),
                (format, out, told) ->
                        write(
                                new Written(comparison, order, sources.trail(), document),
                                format,
                                out,
                                told));
    }

    /** What a comparison is written from; the document is there for those that hold words. */
    private record Written(
            Comparison comparison,
            ReportOrder order,
            Optional<Standing> trail,
            Supplier<Document> document) {}

    /**
     * One audit's report: {@code audit-ID.EXT}.
     *
     * @param previous the audit before this one, if any
     * @throws Problem if the own text cannot be read
     */
    public static Report audit(
            ScoredAudit audit,
            Optional<ScoredAudit> previous,
            ReportSources sources,
            ReportOrder order) {
        AuditDossier dossier = AuditDossier.of(audit, previous, sources, order);
        Document document = AuditReport.of(dossier, order);
        return new Report(
                "audit-" + audit.audit().id(),
                Report.Basis.of(List.of(audit)),
                (format, out, told) -> {
                    if (format == Format.JSON) {
                        text(out, to -> AuditFiles.json(audit, document.trail(), to));
                    } else {
                        write(
                                new Written(
                                        dossier.context().comparison(),
                                        order,
                                        document.trail(),
                                        () -> document),
                                format,
                                out,
                                told);
                    }
                });
    }

    /**
     * A committee's sheet: {@code committee-CODE-BODY.EXT}, as {@link CommitteeFileName} makes it.
     *
     * @param trail where the trail stands
     * @throws Problem if the own text cannot be read, or leaves no room
     */
    public static Report committee(
            Committee committee, Optional<Standing> trail, ReportOrder order) {
        Document document = CommitteeSheet.of(committee, trail, order);
        return new Report(
                CommitteeFileName.of(
                        committee.municipality().code(), committee.body(), committee.bodies()),
                Report.Basis.of(committee.audits()),
                (format, out, told) -> write(committee, document, format, out, told));
    }

    /** The list in all formats is the sheet's, in its order. */
    private static void write(
            Committee committee,
            Document document,
            Format format,
            OutputStream out,
            Consumer<Message> told)
            throws IOException {
        List<Followed> areas =
                CommitteePoint.of(committee.areas(), document.date()).stream()
                        .map(CommitteePoint::followed)
                        .toList();
        switch (format) {
            case PDF, HTML, DOCX -> write(document, format, out, told);
            case XLSX -> ImprovementFiles.xlsx(areas, document.language(), document.date(), out);
            case CSV -> text(out, to -> ImprovementFiles.csv(areas, document.date(), to));
            case JSON ->
                    text(
                            out,
                            new CommitteeFile(
                                            committee.municipality(),
                                            committee.body(),
                                            document.date(),
                                            committee.audits(),
                                            areas,
                                            committee.notes(),
                                            document.trail())
                                    ::json);
        }
    }

    private static void write(Written one, Format format, OutputStream out, Consumer<Message> told)
            throws IOException {
        Comparison comparison = one.comparison();
        Language language = one.order().language();
        switch (format) {
            case PDF, HTML, DOCX -> write(one.document().get(), format, out, told);
            case XLSX ->
                    ComparisonSheets.xlsx(
                            comparison, language, one.order().date(), one.trail(), out);
            case CSV -> text(out, to -> ComparisonFiles.csv(comparison, to));
            case JSON ->
                    text(out, to -> ComparisonFiles.json(comparison, language, one.trail(), to));
        }
    }

    private static void write(
            Document document, Format format, OutputStream out, Consumer<Message> told)
            throws IOException {
        switch (format) {
            case PDF -> lost(new PdfWriter().write(document, out)).ifPresent(told);
            case HTML -> text(out, to -> new HtmlWriter().write(document, to));
            case DOCX -> new DocxWriter().write(document, out);
            case XLSX, CSV, JSON -> throw new IllegalArgumentException(format + " has no layout");
        }
    }

    /** That characters stand in the report that its fonts lack: which, and in which texts. */
    private static Optional<Message> lost(Map<Integer, String> lost) {
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "report.lostLetters",
                                lost.keySet().stream()
                                        .map(Spelling::withCode)
                                        .collect(Collectors.joining(", ")),
                                lost.values().stream()
                                        .distinct()
                                        .limit(MOST_TEXTS_TOLD)
                                        .map(text -> "”" + text + "”")
                                        .collect(Collectors.joining(", "))));
    }

    /** Something that writes itself as text. */
    @FunctionalInterface
    private interface Text {

        void to(Writer out) throws IOException;
    }

    private static void text(OutputStream out, Text content) throws IOException {
        Writer to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.to(to);
        to.flush();
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
        Picture picture = SpiderPictures.of(comparison, language);
        byte[] bytes =
                svg ? picture.svg().getBytes(StandardCharsets.UTF_8) : picture.png(PIXELS_PER_UNIT);
        Report.put(file, out -> out.write(bytes));
    }
}
