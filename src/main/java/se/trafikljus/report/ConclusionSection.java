package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.rubric.Theme;

/** The concluding discussion, with what is recommended for each theme. */
final class ConclusionSection implements Section {

    private static final int MOST_SPREAD = 3;

    @Override
    public List<Block> blocks(Manuscript m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(2, m.say("conclusion"), "conclusion"));
        blocks.addAll(discussion(m));
        List<Theme> themes =
                m.comparison().rubric().themes().stream()
                        .filter(t -> !t.recommendations().isEmpty())
                        .toList();
        if (!themes.isEmpty()) {
            blocks.add(m.prose("recommendations.text"));
            themes.forEach(theme -> blocks.addAll(recommendations(m, theme)));
        }
        return blocks;
    }

    private static List<Block> discussion(Manuscript m) {
        List<Finding> spread =
                m.comparison().findings().stream()
                        .filter(f -> f.kind() == FindingKind.RECURRING_WEAKNESS)
                        .filter(f -> !isInTooFew(m, f))
                        .limit(MOST_SPREAD)
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.prose(spread.isEmpty() ? "conclusion.none" : "conclusion.text"));
        if (!spread.isEmpty()) {
            blocks.add(
                    new Items(false, spread.stream().map(f -> Prose.of(m.say(f.text()))).toList()));
        }
        return blocks;
    }

    private static boolean isInTooFew(Manuscript m, Finding finding) {
        return m.comparison().findings().stream()
                .anyMatch(
                        other ->
                                other.kind() == FindingKind.COVERAGE
                                        && other.objective().equals(finding.objective()));
    }

    private static List<Block> recommendations(Manuscript m, Theme theme) {
        return List.of(
                m.chapter(3, m.say(theme.title()), "recommendations-" + theme.id()),
                new Items(
                        false,
                        theme.recommendations().stream()
                                .map(text -> Prose.of(m.say(text)))
                                .toList()));
    }
}
