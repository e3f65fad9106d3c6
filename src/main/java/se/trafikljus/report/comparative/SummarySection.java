package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Counts;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.comparison.Share;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ObjectiveProse;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.report.prose.Spread;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Theme;

/** The summary: what was compared, how it went on the whole, and the main point of each theme. */
final class SummarySection implements Section {

    /** That something is asked because a provision demands it, told where a sentence begins. */
    private static final Pattern BINDING =
            Pattern.compile("(\\S+ ){1,4}?(behöver|ska|måste|must|needs? to|shall) .*");

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.unnumbered(m.say("summary"), "summary"));
        if (m.comparison().holdsDrafts()) {
            blocks.add(new Prose(List.of(new Run.Strong(drafts(m)))));
        }
        blocks.addAll(m.own("summary", 2));
        int all = m.comparison().municipalities().size();
        blocks.add(
                m.prose(
                        all == 1 ? "summary.alone" : "summary.what",
                        all == 1
                                ? m.audits("audits.one", m.bare(m.comparison().municipalities()))
                                : m.audits("audits", m.municipalities(all))));
        blocks.add(
                Prose.of(
                        split(m)
                                + whole(m.comparison())
                                        .map(share -> " " + m.say("summary.whole", share))
                                        .orElse("")));
        blocks.addAll(Answers.sentence(m));
        blocks.addAll(ConclusionSection.weaknesses(m));
        blocks.addAll(ChangeSection.inSummary(m));
        m.comparison()
                .rubric()
                .themes()
                .forEach(theme -> blocks.add(digest(m, theme.title(), ThemeDigest.of(m, theme))));
        List<Area> rest = ThemesSection.outsideThemes(m.comparison().rubric());
        if (!rest.isEmpty()) {
            blocks.add(digest(m, Message.of("report.theme.rest"), ThemeDigest.of(m, rest)));
        }
        if (all > 1) {
            blocks.addAll(advice(m));
        }
        return blocks;
    }

    private static String drafts(ReportContext m) {
        List<Compared> drafts =
                m.comparison().municipalities().stream().filter(Compared::isDraft).toList();
        boolean all = drafts.size() == m.comparison().municipalities().size();
        if (drafts.size() <= ObjectiveProse.MOST_NAMES) {
            return m.say(all ? "drafts.all" : "drafts", m.bare(drafts));
        }
        return all
                ? m.say("drafts.many.all")
                : m.say(
                        "drafts.many",
                        new Share(
                                drafts.size(),
                                m.comparison().municipalities().size(),
                                Share.Basis.COMPARED,
                                m.comparison().words()));
    }

    /** How many meet every objective that their audit rated; not told where one rated none. */
    private static Optional<Share> whole(Comparison comparison) {
        List<List<Cell>> rated =
                comparison.municipalities().stream().map(one -> rated(comparison, one)).toList();
        if (rated.size() == 1 || rated.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
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
        return Optional.of(
                new Share(meetAll, rated.size(), Share.Basis.COMPARED, comparison.words()));
    }

    private static List<Cell> rated(Comparison comparison, Compared one) {
        return comparison.rubric().objectives().stream()
                .map(objective -> comparison.cell(objective.id(), one.code()))
                .filter(cell -> cell.level().isPresent())
                .toList();
    }

    /** How many ratings are on each level, of those that count. */
    private static String split(ReportContext m) {
        List<Counts> counts =
                m.comparison().rubric().objectives().stream()
                        .map(objective -> m.comparison().counts(objective.id()))
                        .toList();
        int rated = counts.stream().mapToInt(Counts::counted).sum();
        if (rated == 0) {
            return m.say("summary.split.none");
        }
        Reconstructed rebuilt = Reconstructed.in(m.comparison());
        String key =
                rated == 1
                        ? "summary.split.one"
                        : !rebuilt.isAny()
                                ? "summary.split"
                                : rebuilt.isAll()
                                        ? "summary.split.reconstructed.all"
                                        : "summary.split.reconstructed";
        return m.say(
                key,
                m.number(rated),
                Spread.ofRatings(
                        m,
                        level ->
                                counts.stream()
                                        .mapToInt(one -> one.byRating().getOrDefault(level.id(), 0))
                                        .sum()),
                rebuilt.number(),
                m.number(rebuilt.number()));
    }

    /** What is recommended first to each body, or in each theme where anyone falls short. */
    private static List<Block> advice(ReportContext m) {
        if (BodyAdvice.isTold(m)) {
            return told(m, BodyAdvice.first(m), "summary.advice.bodies");
        }
        List<Theme> themes =
                m.comparison().rubric().themes().stream()
                        .filter(theme -> fallsShort(m, theme))
                        .filter(theme -> !theme.recommendations().isEmpty())
                        .toList();
        boolean all =
                m.comparison().rubric().themes().stream()
                                .mapToInt(theme -> theme.recommendations().size())
                                .sum()
                        == themes.size();
        return told(
                m,
                themes.stream().map(theme -> Prose.of(strongest(m, theme))).toList(),
                all ? "summary.advice.all" : "summary.advice");
    }

    private static List<Block> told(ReportContext m, List<Prose> first, String lead) {
        return first.isEmpty()
                ? List.of()
                : List.of(m.prose(lead, m.say("recommendations")), new Block.Items(false, first));
    }

    /** The first that asks for what is binding, else the first. */
    private static String strongest(ReportContext m, Theme theme) {
        List<String> all = theme.recommendations().stream().map(text -> m.say(text)).toList();
        return all.stream()
                .filter(text -> BINDING.matcher(text).matches())
                .findFirst()
                .orElse(all.get(0));
    }

    private static boolean fallsShort(ReportContext m, Theme theme) {
        return theme.areas().stream()
                .flatMap(id -> m.comparison().rubric().area(id).stream())
                .flatMap(area -> area.objectives().stream())
                .anyMatch(one -> m.comparison().counts(one.id()).below() > 0);
    }

    private static Prose digest(ReportContext m, Localized title, String sentences) {
        return new Prose(List.of(new Run.Strong(m.say(title) + ". "), new Run.Plain(sentences)));
    }
}
