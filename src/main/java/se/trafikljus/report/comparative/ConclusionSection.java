package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.comparison.Share;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.ObjectiveProse;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Theme;

/** The concluding discussion, with what is recommended for each theme. */
final class ConclusionSection implements Section {

    private static final int MOST_SPREAD = 3;

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(2, m.say("conclusion"), "conclusion"));
        blocks.addAll(weaknesses(m));
        blocks.addAll(models(m));
        blocks.addAll(m.own("conclusion", 2));
        blocks.addAll(recommendations(m));
        return blocks;
    }

    /** What nobody meets, and then what most do not; nobody is named. */
    private static List<Block> weaknesses(ReportContext m) {
        if (m.comparison().municipalities().size() == 1) {
            return List.of();
        }
        List<Finding> recurring =
                m.comparison().findings().stream()
                        .filter(one -> one.kind() == FindingKind.RECURRING_WEAKNESS)
                        .toList();
        List<String> said = new ArrayList<>();
        List<String> none =
                recurring.stream()
                        .filter(one -> one.k() == one.n())
                        .map(one -> m.say("quoted", text(m, one)))
                        .toList();
        if (!none.isEmpty()) {
            said.add(
                    m.say(
                            none.size() == 1 ? "conclusion.none.one" : "conclusion.none",
                            m.list(none)));
        }
        List<Finding> most =
                recurring.stream()
                        .filter(one -> one.k() < one.n() && 2 * one.k() > one.n())
                        .toList();
        if (!most.isEmpty()) {
            said.add(
                    m.say(
                            "conclusion.spread"
                                    + (none.isEmpty() ? "" : ".then")
                                    + (isCutAmongEquals(most) ? ".among" : ""),
                            m.list(
                                    most.stream()
                                            .limit(MOST_SPREAD)
                                            .map(one -> share(m, one))
                                            .toList())));
        }
        return List.of(said.isEmpty() ? nothing(m) : Prose.of(String.join(" ", said)));
    }

    /** Whether one that is left out is as common as the last that is told. */
    private static boolean isCutAmongEquals(List<Finding> most) {
        if (most.size() <= MOST_SPREAD) {
            return false;
        }
        Finding last = most.get(MOST_SPREAD - 1);
        Finding next = most.get(MOST_SPREAD);
        return last.k() * next.n() == next.k() * last.n();
    }

    private static Prose nothing(ReportContext m) {
        List<Objective> objectives = m.comparison().rubric().objectives();
        if (objectives.stream().anyMatch(one -> !m.comparison().isTooFew(one.id()))) {
            return m.prose("conclusion.nothing");
        }
        return m.prose(
                objectives.stream().anyMatch(one -> m.comparison().counts(one.id()).counted() > 0)
                        ? "digest.few"
                        : "summary.split.none");
    }

    private static String share(ReportContext m, Finding finding) {
        return m.say(
                "conclusion.share",
                m.say("quoted", text(m, finding)),
                new Share(finding.k(), finding.n(), basis(m, finding), m.comparison().words()));
    }

    private static boolean of(ReportContext m, FindingKind kind, String objective) {
        return m.comparison().findings().stream()
                .anyMatch(f -> f.kind() == kind && f.isAbout(objective));
    }

    private static String text(ReportContext m, Finding finding) {
        return m.say(
                m.comparison().rubric().objective(finding.objective()).orElseThrow().shortText());
    }

    private static Share.Basis basis(ReportContext m, Finding finding) {
        return finding.n() == m.comparison().municipalities().size()
                ? Share.Basis.COMPARED
                : Share.Basis.RATED;
    }

    /** What there is to learn, and from whom. */
    private static List<Block> models(ReportContext m) {
        List<Objective> models =
                m.comparison().rubric().objectives().stream()
                        .filter(
                                one ->
                                        of(m, FindingKind.SUCCESS_FACTOR, one.id())
                                                && !m.comparison().isTooFew(one.id()))
                        .toList();
        if (models.isEmpty() || m.comparison().names() == Names.NONE) {
            return List.of();
        }
        String said =
                m.say(
                        "conclusion.models",
                        m.list(models.stream().map(one -> model(m, one)).toList()));
        int all = m.comparison().municipalities().size();
        boolean others =
                models.stream().anyMatch(one -> m.comparison().counts(one.id()).met() < all);
        return List.of(
                Prose.of(
                        others && all > 1 ? said + " " + m.say("conclusion.models.others") : said));
    }

    private static String model(ReportContext m, Objective objective) {
        List<Compared> met = new ObjectiveProse(m, objective).met();
        return m.say(
                "conclusion.model",
                m.say("quoted", objective.shortText()),
                met.size() > ObjectiveProse.MOST_NAMES
                        ? m.municipalities(met.size())
                        : m.names(met, objective));
    }

    private static List<Block> recommendations(ReportContext m) {
        List<Theme> themes =
                m.comparison().rubric().themes().stream()
                        .filter(
                                t ->
                                        !t.recommendations().isEmpty()
                                                || m.hasOwn("recommendations-" + t.id()))
                        .toList();
        List<Block> byObjective =
                themes.isEmpty() || m.comparison().unit() == Unit.BODY
                        ? ObjectiveAdvice.blocks(m)
                        : List.of();
        if (themes.isEmpty() && byObjective.isEmpty() && !m.hasOwn("recommendations")) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("recommendations"), "recommendations"));
        if (!themes.isEmpty()) {
            blocks.add(
                    m.prose(
                            m.comparison().unit() == Unit.BODY
                                    ? "recommendations.text.bodies"
                                    : "recommendations.text"));
        }
        blocks.addAll(m.own("recommendations", 3));
        for (Theme theme : themes) {
            blocks.add(m.chapter(4, m.say(theme.title()), "recommendations-" + theme.id()));
            blocks.add(
                    new Items(
                            false,
                            theme.recommendations().stream()
                                    .map(text -> Prose.of(m.say(text)))
                                    .toList()));
            blocks.addAll(m.own("recommendations-" + theme.id(), 4));
        }
        blocks.addAll(byObjective);
        return blocks;
    }
}
