package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Words;
import se.trafikljus.audit.Assessment;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ObjectiveProse;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.report.prose.Spread;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Theme;

/**
 * A chapter for each theme: how each objective was rated, who succeeds and why, and whom to learn
 * from.
 */
final class ThemesSection implements Section {

    /** More accounts of how others succeed are read on their own pages; the text says so. */
    private static final int MOST_ACCOUNTS = 6;

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        m.comparison().rubric().themes().forEach(theme -> blocks.addAll(chapter(m, theme)));
        List<Area> rest = outsideThemes(m.comparison().rubric());
        if (!rest.isEmpty()) {
            blocks.add(m.chapter(3, m.say("theme.rest"), "areas"));
            rest.forEach(area -> blocks.addAll(area(m, area)));
        }
        return blocks;
    }

    /** A rubric need not gather all its areas into themes, nor any. */
    static List<Area> outsideThemes(Rubric rubric) {
        return rubric.areas().stream()
                .filter(
                        area ->
                                rubric.themes().stream()
                                        .noneMatch(theme -> theme.areas().contains(area.id())))
                .toList();
    }

    private static List<Block> chapter(ReportContext m, Theme theme) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say(theme.title()), "theme-" + theme.id()));
        blocks.addAll(m.own("theme-" + theme.id(), 3));
        for (String id : theme.areas()) {
            m.comparison().rubric().area(id).ifPresent(area -> blocks.addAll(area(m, area)));
        }
        return blocks;
    }

    private static List<Block> area(ReportContext m, Area area) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(4, m.say(area.title()), "area-" + area.id()));
        if (area.objectives().size() > 1) {
            blocks.add(whole(m, area));
        }
        for (Objective objective : area.objectives()) {
            ObjectiveProse prose = new ObjectiveProse(m, objective);
            blocks.add(new Prose(prose.runs()));
            List<Block> accounts = accounts(m, objective, prose);
            if (!accounts.isEmpty()) {
                blocks.add(m.unnumbered(5, m.say("success"), "success-" + objective.id()));
                blocks.addAll(accounts);
            }
        }
        blocks.addAll(m.own("area-" + area.id(), 4));
        return blocks;
    }

    /** The area's lights, in one sentence. */
    private static Prose whole(ReportContext m, Area area) {
        List<Level> lights =
                m.comparison().municipalities().stream()
                        .flatMap(one -> m.comparison().area(area.id(), one.code()).stream())
                        .map(AreaValue::light)
                        .toList();
        if (lights.isEmpty()) {
            return m.prose("area.none", m.number(area.objectives().size()));
        }
        int all = m.comparison().municipalities().size();
        return m.inlaid(
                lights.size() == all ? "area.whole" : "area.some",
                Spread.of(
                        m,
                        level -> (int) lights.stream().filter(level::equals).count(),
                        level -> List.of()),
                m.reference(OverviewSection.VALUES),
                m.unitNumber(lights.size()),
                m.unitNumber(all));
    }

    /**
     * Those who meet it, with why and with the source's own words; nobody's weakness is told here.
     */
    private static List<Block> accounts(
            ReportContext m, Objective objective, ObjectiveProse prose) {
        Optional<Finding> success = prose.finding(FindingKind.SUCCESS_FACTOR);
        if (success.isEmpty() || m.comparison().names() == Names.NONE) {
            return List.of();
        }
        List<Compared> told =
                m.comparison().municipalities().stream()
                        .filter(one -> success.get().municipalities().contains(one.code()))
                        .filter(one -> isTold(m.comparison().cell(objective.id(), one.code())))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        if (told.size() > MOST_ACCOUNTS) {
            boolean marked = told.stream().anyMatch(one -> isMarked(m, objective, one));
            blocks.add(
                    m.inlaid(
                            marked ? "success.chosen.marked" : "success.chosen",
                            m.unitNumber(m.comparison().counts(objective.id()).met()),
                            m.unitNumber(MOST_ACCOUNTS),
                            m.reference(OverviewSection.MATRIX)));
        }
        Set<Compared> chosen = chosen(m, objective, told);
        told.stream()
                .filter(chosen::contains)
                .map(one -> account(m, one, m.comparison().cell(objective.id(), one.code())))
                .forEach(blocks::addAll);
        return blocks;
    }

    /** Whether the auditors say why; what was reconstructed is nobody's account. */
    private static boolean isTold(Cell cell) {
        Assessment own = cell.assessment();
        return !cell.isReconstructed()
                && Stream.of(own.finding(), own.rationale(), own.quote())
                        .anyMatch(text -> !text.isBlank());
    }

    /** Those that the auditors singled out before the others, then those that meet most. */
    private static Set<Compared> chosen(
            ReportContext m, Objective objective, List<Compared> candidates) {
        return candidates.stream()
                .sorted(
                        Comparator.comparing((Compared one) -> !isMarked(m, objective, one))
                                .thenComparing(one -> -met(m.comparison(), one)))
                .limit(MOST_ACCOUNTS)
                .collect(Collectors.toSet());
    }

    private static boolean isMarked(ReportContext m, Objective objective, Compared one) {
        return m.comparison().cell(objective.id(), one.code()).assessment().success();
    }

    private static long met(Comparison comparison, Compared one) {
        Optional<Level> best = Optional.of(comparison.rubric().scale().best());
        return comparison.rubric().objectives().stream()
                .map(objective -> comparison.cell(objective.id(), one.code()))
                .filter(cell -> cell.level().equals(best))
                .count();
    }

    private static List<Block> account(ReportContext m, Compared one, Cell cell) {
        List<Block> blocks = new ArrayList<>();
        String told =
                (Figures.sentence(cell.assessment().finding())
                                + " "
                                + Figures.sentence(cell.assessment().rationale()))
                        .strip();
        if (!told.isEmpty()) {
            blocks.add(
                    new Prose(
                            List.of(
                                    new Run.Strong(
                                            Words.capital(m.language(), one.named(m.language()))
                                                    + Lights.mark(cell)
                                                    + ". "),
                                    new Run.Plain(told))));
        }
        if (!cell.assessment().quote().isBlank()) {
            blocks.add(
                    new Block.Quotation(
                            cell.assessment().quote(),
                            Evidence.inARow(cell.assessment().source())));
        }
        return blocks;
    }
}
