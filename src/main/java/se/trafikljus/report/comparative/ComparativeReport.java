package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.TextKeys;
import se.trafikljus.report.pdf.reading.AttachedSet;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.References;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.report.prose.Section;
import se.trafikljus.report.prose.SignatureLines;

/** The comparative report, in the order of the review that the method comes from. */
public final class ComparativeReport {

    static final List<Section> CHAPTERS =
            List.of(
                    new SummarySection(),
                    new IntroductionSection(),
                    new OverviewSection(),
                    new ThemesSection(),
                    new AcrossSection(),
                    new ChangeSection(),
                    new ExternalSection(),
                    new ConclusionSection());

    static final List<Section> APPENDICES =
            List.of(new AppendixSection(), new SensitivitySection(), new MunicipalityPages());

    private static final int DEPTH_OF_CONTENTS = 3;

    private ComparativeReport() {}

    public static Document of(Comparison comparison, ReportOrder order) {
        return of(comparison, order, ReportSources.none());
    }

    public static Document of(Comparison comparison, ReportOrder order, ReportSources sources) {
        return of(
                comparison,
                order,
                sources,
                order.ownText(TextKeys.comparison(comparison.rubric())));
    }

    /** The same with the own text as it was read before. */
    public static Document of(
            Comparison comparison, ReportOrder order, ReportSources sources, OwnText own) {
        ReportContext context = new ReportContext(comparison, order.language(), sources, own);
        List<Block> blocks = new ArrayList<>();
        order.subtitle().ifPresent(text -> blocks.add(new Prose(List.of(new Run.Strong(text)))));
        blocks.addAll(ReconstructedNote.onCover(context));
        blocks.add(FrontPage.of(context, order.date(), order.responsible()));
        blocks.add(new Block.Contents(context.say("contents"), DEPTH_OF_CONTENTS));
        blocks.add(new Block.PageBreak(false));
        blocks.addAll(body(context, order.responsible().signatures()));
        return new Document(
                title(context, order),
                context.say(
                        "subject",
                        context.municipalities(comparison.municipalities().size()),
                        comparison.rubric().title()),
                order.responsible().auditor(),
                order.language(),
                order.date(),
                comparison.holdsDrafts() ? context.say("draft-mark") : "",
                blocks,
                sources.auditSet().map(zip -> AttachedSet.of(zip, order.language())),
                sources.trail());
    }

    /** What such a report is called. */
    public static String title(Comparison comparison, ReportOrder order) {
        return title(
                new ReportContext(
                        comparison,
                        order.language(),
                        ReportSources.none(),
                        order.ownText(TextKeys.comparison(comparison.rubric()))),
                order);
    }

    private static String title(ReportContext context, ReportOrder order) {
        int size = context.comparison().municipalities().size();
        return order.title()
                .orElseGet(
                        () ->
                                context.say(
                                        "title",
                                        context.audits("audits", context.municipalities(size))));
    }

    /** Signed after the recommendations, before what follows with the report. */
    private static List<Block> body(ReportContext context, List<Signature> signatures) {
        List<Block> body = new ArrayList<>();
        CHAPTERS.forEach(section -> body.addAll(section.blocks(context)));
        body.addAll(SignatureLines.of(context, signatures));
        APPENDICES.forEach(section -> body.addAll(section.blocks(context)));
        return References.named(body, context.labels());
    }
}
