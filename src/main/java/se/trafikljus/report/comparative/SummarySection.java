package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Counts;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Share;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;

/** The summary: what was compared, how it went on the whole, and the main point of each theme. */
final class SummarySection implements Section {

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.unnumbered(m.say("summary"), "summary"));
        if (m.comparison().holdsDrafts()) {
            blocks.add(new Prose(List.of(new Run.Strong(drafts(m)))));
        }
        int all = m.comparison().municipalities().size();
        blocks.add(
                m.prose(
                        all == 1 ? "summary.alone" : "summary.what",
                        all == 1
                                ? m.comparison().municipalities().get(0).name()
                                : m.municipalities(all),
                        m.comparison().rubric().title()));
        blocks.add(
                Prose.of(
                        Words.capital(m.language(), m.say("summary.whole", whole(m.comparison())))
                                + " "
                                + m.say("summary.cells", cells(m))));
        blocks.addAll(ReconstructedNote.inSummary(m));
        m.comparison()
                .rubric()
                .themes()
                .forEach(theme -> blocks.add(digest(m, theme.title(), ThemeDigest.of(m, theme))));
        List<Area> rest = ThemesSection.outsideThemes(m.comparison().rubric());
        if (!rest.isEmpty()) {
            blocks.add(digest(m, Message.of("report.theme.rest"), ThemeDigest.of(m, rest)));
        }
        m.comparison().findings().stream()
                .filter(f -> f.kind() == FindingKind.TOGETHER)
                .findFirst()
                .ifPresent(
                        finding ->
                                blocks.add(
                                        m.inlaid(
                                                "summary.together",
                                                new Run.Strong(m.say("together") + ". "),
                                                m.say(finding.text()))));
        blocks.addAll(m.own("summary", 2));
        return blocks;
    }

    private static String drafts(ReportContext m) {
        List<String> drafts =
                m.comparison().municipalities().stream()
                        .filter(Compared::isDraft)
                        .map(Compared::name)
                        .toList();
        boolean all = drafts.size() == m.comparison().municipalities().size();
        return m.say(all ? "drafts.all" : "drafts", m.list(drafts));
    }

    /** How many meet every objective that their audit rated. */
    private static Share whole(Comparison comparison) {
        List<List<Cell>> rated =
                comparison.municipalities().stream()
                        .map(one -> rated(comparison, one))
                        .filter(row -> !row.isEmpty())
                        .toList();
        Optional<Level> best = Optional.of(comparison.rubric().scale().best());
        int meetAll =
                (int)
                        rated.stream()
                                .filter(
                                        row ->
                                                row.stream()
                                                        .allMatch(
                                                                cell -> cell.level().equals(best)))
                                .count();
        return new Share(
                meetAll, Math.max(1, rated.size()), Share.Basis.COMPARED, comparison.words());
    }

    private static List<Cell> rated(Comparison comparison, Compared one) {
        return comparison.rubric().objectives().stream()
                .map(objective -> comparison.cell(objective.id(), one.code()))
                .filter(cell -> cell.level().isPresent())
                .toList();
    }

    private static Object[] cells(ReportContext m) {
        List<Counts> counts =
                m.comparison().rubric().objectives().stream()
                        .map(objective -> m.comparison().counts(objective.id()))
                        .toList();
        int all = counts.size() * m.comparison().municipalities().size();
        int met = counts.stream().mapToInt(Counts::met).sum();
        return new Object[] {
            m.number(counts.stream().mapToInt(Counts::counted).sum()),
            m.number(all),
            met,
            m.number(met)
        };
    }

    private static Prose digest(ReportContext m, Localized title, String sentences) {
        return new Prose(List.of(new Run.Strong(m.say(title) + ". "), new Run.Plain(sentences)));
    }
}
