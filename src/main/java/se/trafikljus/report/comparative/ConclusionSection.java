package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.comparison.Reconstructed;
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

    private static final int LEAST_TO_STAND_OUT_AMONG = 3;
    private static final int LEAST_TO_GATHER = 4;

    /** Among fewer, one more or less would change it. */
    private static final int ENOUGH_FOR_PER_CENT = 100;

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(2, m.say("conclusion"), "conclusion"));
        blocks.addAll(Answers.sentence(m));
        blocks.addAll(Answers.table(m));
        blocks.addAll(weaknesses(m));
        blocks.addAll(models(m));
        blocks.addAll(m.own("conclusion", 2));
        blocks.addAll(recommendations(m));
        return blocks;
    }

    /** Where all fall short, and then where most do, else where some do; nobody is named. */
    static List<Block> weaknesses(ReportContext m) {
        if (m.comparison().municipalities().size() == 1) {
            return List.of();
        }
        List<Shortcomings> recurring = Shortcomings.of(m.comparison());
        List<String> said = new ArrayList<>();
        List<String> none =
                recurring.stream()
                        .filter(Shortcomings::isEverywhere)
                        .map(one -> m.say("quoted", one.objective().shortText()))
                        .toList();
        if (!none.isEmpty()) {
            said.add(
                    m.say(
                            none.size() == 1 ? "conclusion.none.one" : "conclusion.none",
                            m.list(none),
                            m.number(none.size())));
        }
        List<Shortcomings> usual = recurring.stream().filter(Shortcomings::isUsual).toList();
        if (usual.isEmpty()) {
            said.add(nothing(m));
        }
        List<Shortcomings> most =
                (usual.isEmpty() ? recurring : usual)
                        .stream().filter(one -> !one.isEverywhere()).toList();
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
        return Stream.concat(Stream.of(Prose.of(String.join(" ", said))), gathered(m).stream())
                .map(Block.class::cast)
                .toList();
    }

    /** That most of the shortcomings are found with one of them, whose name the policy decides. */
    private static Optional<Prose> gathered(ReportContext m) {
        Map<Compared, Integer> each = new LinkedHashMap<>();
        for (Compared one : m.comparison().municipalities()) {
            each.put(one, Shortcomings.of(m.comparison(), one));
        }
        int some = each.values().stream().mapToInt(Integer::intValue).sum();
        if (each.size() < LEAST_TO_STAND_OUT_AMONG || some < LEAST_TO_GATHER) {
            return Optional.empty();
        }
        return each.entrySet().stream()
                .filter(one -> 2 * one.getValue() > some)
                .findFirst()
                .map(one -> gathered(m, some, one.getKey(), one.getValue()));
    }

    private static Prose gathered(ReportContext m, int some, Compared where, int number) {
        return m.inlaid(
                m.comparison().names() == Names.ALL
                        ? "conclusion.gathered.named"
                        : "conclusion.gathered",
                m.number(some),
                m.number(number),
                m.reference(OverviewSection.MATRIX),
                where.named(m.language()));
    }

    /** Whether one that is left out is as common as the last that is told. */
    private static boolean isCutAmongEquals(List<Shortcomings> most) {
        if (most.size() <= MOST_SPREAD) {
            return false;
        }
        return most.get(MOST_SPREAD - 1).isAsPervasiveAs(most.get(MOST_SPREAD));
    }

    private static String nothing(ReportContext m) {
        List<Objective> objectives = m.comparison().rubric().objectives();
        if (objectives.stream().anyMatch(one -> !m.comparison().isTooFew(one.id()))) {
            boolean all = objectives.stream().noneMatch(one -> m.comparison().isTooFew(one.id()));
            return m.say(all ? "conclusion.nothing.all" : "conclusion.nothing");
        }
        return m.say(
                objectives.stream().anyMatch(one -> m.comparison().counts(one.id()).counted() > 0)
                        ? "digest.few"
                        : "summary.split.none");
    }

    private static String share(ReportContext m, Shortcomings one) {
        return m.say(
                one.rated() < ENOUGH_FOR_PER_CENT ? "conclusion.share" : "conclusion.share.percent",
                m.say("quoted", one.objective().shortText()),
                one.share(m.comparison()),
                m.number(one.perCent()));
    }

    private static boolean of(ReportContext m, FindingKind kind, String objective) {
        return m.comparison().findings().stream()
                .anyMatch(f -> f.kind() == kind && f.isAbout(objective));
    }

    /** What there is to learn, and from whom. */
    private static List<Block> models(ReportContext m) {
        List<Objective> models =
                m.comparison().rubric().objectives().stream()
                        .filter(
                                one ->
                                        of(m, FindingKind.SUCCESS_FACTOR, one.id())
                                                && !m.comparison().isTooFew(one.id())
                                                && !new ObjectiveProse(m, one).found().isEmpty())
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
        List<Compared> met = new ObjectiveProse(m, objective).found();
        return m.say(
                "conclusion.model",
                m.say("quoted", objective.shortText()),
                met.size() > ObjectiveProse.MOST_NAMES
                        ? m.municipalities(met.size())
                        : m.names(met));
    }

    private static List<Block> recommendations(ReportContext m) {
        boolean own = BodyAdvice.isTold(m);
        List<Theme> themes =
                m.comparison().rubric().themes().stream()
                        .filter(
                                t ->
                                        (!own && !t.recommendations().isEmpty())
                                                || m.hasOwn("recommendations-" + t.id()))
                        .toList();
        List<Block> byObjective =
                themes.isEmpty() || m.comparison().unit() == Unit.BODY
                        ? ObjectiveAdvice.blocks(m)
                        : List.of();
        if (!own && themes.isEmpty() && byObjective.isEmpty() && !m.hasOwn("recommendations")) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("recommendations"), "recommendations"));
        if (own) {
            blocks.addAll(BodyAdvice.blocks(m));
        } else if (!themes.isEmpty()) {
            blocks.add(
                    m.prose(
                            Reconstructed.in(m.comparison()).isAny()
                                    ? "recommendations.text.reconstructed"
                                    : m.comparison().unit() == Unit.BODY
                                            ? "recommendations.text.bodies"
                                            : "recommendations.text"));
        }
        blocks.addAll(m.own("recommendations", 3));
        for (Theme theme : themes) {
            blocks.add(m.chapter(4, m.say(theme.title()), "recommendations-" + theme.id()));
            if (!own) {
                blocks.add(
                        new Items(
                                false,
                                theme.recommendations().stream()
                                        .map(text -> Prose.of(m.say(text)))
                                        .toList()));
            }
            blocks.addAll(m.own("recommendations-" + theme.id(), 4));
        }
        blocks.addAll(byObjective);
        return blocks;
    }
}
