package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;

/** The comparative report, in the order of the review that the method comes from. */
final class ComparativeReport {

    private static final List<Section> SECTIONS =
            List.of(
                    new SummarySection(),
                    new IntroductionSection(),
                    new OverviewSection(),
                    new ThemesSection(),
                    new ConclusionSection(),
                    new AppendixSection());

    private static final int DEPTH_OF_CONTENTS = 4;

    private ComparativeReport() {}

    static Document of(Comparison comparison, ReportOrder order) {
        Manuscript manuscript = new Manuscript(comparison, order.language());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Contents(manuscript.say("contents"), DEPTH_OF_CONTENTS));
        blocks.add(new Block.PageBreak(false));
        SECTIONS.forEach(section -> blocks.addAll(section.blocks(manuscript)));
        return new Document(
                order.title().orElse(manuscript.say("title", comparison.rubric().title())),
                manuscript.say(
                        "subject",
                        manuscript.number(comparison.municipalities().size()),
                        comparison.rubric().title()),
                "",
                order.language(),
                order.date(),
                comparison.holdsDrafts() ? manuscript.say("draft-mark") : "",
                blocks);
    }
}
