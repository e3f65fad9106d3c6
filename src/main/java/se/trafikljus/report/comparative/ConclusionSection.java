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
        List<String> none = new ArrayList<>();
        List<String> spread = new ArrayList<>();
        for (Finding finding : m.comparison().findings()) {
            boolean isNone = of(m, FindingKind.MET_BY_NONE, finding.objective());
            boolean tooFew = of(m, FindingKind.COVERAGE, finding.objective());
            if (finding.kind() == FindingKind.RECURRING_WEAKNESS && !tooFew) {
                String objective = m.say("quoted", text(m, finding));
                if (isNone) {
                    none.add(objective);
                } else if (2 * finding.k() > finding.n() && spread.size() < MOST_SPREAD) {
                    spread.add(
                            m.say(
                                    "conclusion.share",
                                    objective,
                                    new Share(
                                            finding.k(),
                                            finding.n(),
                                            basis(m, finding),
                                            m.comparison().words())));
                }
            }
        }
        List<String> said = new ArrayList<>();
        if (!none.isEmpty()) {
            said.add(
                    m.say(
                            none.size() == 1 ? "conclusion.none.one" : "conclusion.none",
                            m.list(none)));
        }
        if (!spread.isEmpty()) {
            said.add(
                    m.say(
                            none.isEmpty() ? "conclusion.spread" : "conclusion.spread.then",
                            m.list(spread)));
        }
        return List.of(
                said.isEmpty() ? m.prose("conclusion.nothing") : Prose.of(String.join(" ", said)));
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
        List<String> models =
                m.comparison().rubric().objectives().stream()
                        .filter(
                                one ->
                                        of(m, FindingKind.SUCCESS_FACTOR, one.id())
                                                && !m.comparison().isTooFew(one.id()))
                        .map(one -> model(m, one))
                        .toList();
        return models.isEmpty() || m.comparison().names() == Names.NONE
                ? List.of()
                : List.of(m.prose("conclusion.models", m.list(models)));
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
