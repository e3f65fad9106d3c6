package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Theme;

/**
 * A chapter for each theme: how each objective was rated, who succeeds and why, and whom to learn
 * from.
 */
final class ThemesSection implements Section {

    @Override
    public List<Block> blocks(Manuscript m) {
        List<Block> blocks = new ArrayList<>();
        m.comparison().rubric().themes().forEach(theme -> blocks.addAll(chapter(m, theme)));
        return blocks;
    }

    private static List<Block> chapter(Manuscript m, Theme theme) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say(theme.title()), "theme-" + theme.id()));
        for (String id : theme.areas()) {
            m.comparison().rubric().area(id).ifPresent(area -> blocks.addAll(area(m, area)));
        }
        return blocks;
    }

    private static List<Block> area(Manuscript m, Area area) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(4, m.say(area.title()), "area-" + area.id()));
        area.objectives().forEach(objective -> blocks.addAll(objective(m, objective)));
        return blocks;
    }

    private static List<Block> objective(Manuscript m, Objective objective) {
        List<Block> blocks = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Strong(m.say(objective.text()) + ". "));
        runs.add(
                new Run.Plain(
                        m.say(
                                new Spread(
                                        m.comparison().rubric().scale(),
                                        m.comparison().counts(objective.id())))));
        sentence(m, objective, FindingKind.COVERAGE)
                .ifPresent(text -> runs.add(new Run.Plain(" " + text)));
        blocks.add(new Prose(runs));
        blocks.addAll(successes(m, objective));
        sentence(m, objective, FindingKind.LEARN_FROM)
                .ifPresent(text -> blocks.add(Prose.of(text)));
        return blocks;
    }

    private static Optional<String> sentence(Manuscript m, Objective objective, FindingKind kind) {
        return finding(m, objective, kind).map(finding -> m.say(finding.text()));
    }

    private static Optional<Finding> finding(Manuscript m, Objective objective, FindingKind kind) {
        return m.comparison().findings().stream()
                .filter(f -> f.kind() == kind && f.objective().equals(objective.id()))
                .findFirst();
    }

    /**
     * Those who meet it, with why and with the source's own words; nobody's weakness is told here.
     */
    private static List<Block> successes(Manuscript m, Objective objective) {
        Optional<Finding> success = finding(m, objective, FindingKind.SUCCESS_FACTOR);
        if (success.isEmpty() || m.comparison().names() == Names.NONE) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (Compared one : m.comparison().municipalities()) {
            if (success.get().municipalities().contains(one.code())) {
                blocks.addAll(success(one, m.comparison().cell(objective.id(), one.code())));
            }
        }
        return blocks;
    }

    private static List<Block> success(Compared one, Cell cell) {
        List<Block> blocks = new ArrayList<>();
        String told = (cell.assessment().finding() + " " + cell.assessment().rationale()).strip();
        if (!told.isEmpty()) {
            blocks.add(new Prose(List.of(new Run.Strong(one.name() + ". "), new Run.Plain(told))));
        }
        if (!cell.assessment().quote().isBlank()) {
            blocks.add(new Block.Quotation(cell.assessment().quote(), cell.assessment().source()));
        }
        return blocks;
    }
}
