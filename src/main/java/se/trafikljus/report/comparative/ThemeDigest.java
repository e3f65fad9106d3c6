package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.comparison.Counts;
import se.trafikljus.comparison.Share;
import se.trafikljus.report.prose.ObjectiveProse;
import se.trafikljus.report.prose.ObjectiveProse.Outcome;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Theme;

/** A theme in a few sentences: what nobody meets, what some meet, what all do. */
final class ThemeDigest {

    private final ReportContext m;
    private final List<Objective> objectives;

    private ThemeDigest(ReportContext m, List<Objective> objectives) {
        this.m = m;
        this.objectives = objectives;
    }

    static String of(ReportContext m, Theme theme) {
        return of(
                m,
                theme.areas().stream()
                        .flatMap(id -> m.comparison().rubric().area(id).stream())
                        .toList());
    }

    static String of(ReportContext m, List<Area> areas) {
        return new ThemeDigest(
                        m, areas.stream().flatMap(area -> area.objectives().stream()).toList())
                .sentences();
    }

    private String sentences() {
        List<String> said = new ArrayList<>();
        List<Objective> none = those(Outcome.NONE);
        List<Objective> some = those(Outcome.SOME);
        List<Objective> all = those(Outcome.ALL);
        if (!none.isEmpty()) {
            boolean nearly = isNearlyMet(none);
            String key = nearly ? "digest.none.wholly" : "digest.none";
            said.add(
                    !nearly && none.size() > 1 && some.isEmpty() && all.isEmpty()
                            ? m.say("digest.none.theme", m.number(none.size()))
                            : m.say(one(key, none), quoted(none)));
        }
        if (!some.isEmpty()) {
            said.add(
                    m.say(
                            none.isEmpty() ? "digest.some" : "digest.some.but",
                            quoted(some.get(0)),
                            shares(some)));
        }
        if (!all.isEmpty()) {
            said.add(m.say(one("digest.all", all), quoted(all)));
        }
        if (said.isEmpty()) {
            return m.say(isRated() ? "digest.few" : "digest.unrated");
        }
        return String.join(" ", said);
    }

    /** Whether one of them is met in all essentials somewhere, and wholly nowhere. */
    private boolean isNearlyMet(List<Objective> none) {
        return none.stream()
                .flatMap(
                        objective ->
                                m.comparison().municipalities().stream()
                                        .map(
                                                one ->
                                                        m.comparison()
                                                                .cell(objective.id(), one.code())))
                .flatMap(cell -> cell.level().stream())
                .anyMatch(level -> !level.isShortcoming());
    }

    private boolean isRated() {
        return objectives.stream().anyMatch(one -> m.comparison().counts(one.id()).counted() > 0);
    }

    private static String one(String key, List<Objective> objectives) {
        return objectives.size() == 1 ? key + ".one" : key;
    }

    private List<Objective> those(Outcome outcome) {
        return objectives.stream()
                .filter(objective -> !m.comparison().isTooFew(objective.id()))
                .filter(objective -> new ObjectiveProse(m, objective).outcome() == outcome)
                .toList();
    }

    private String quoted(List<Objective> some) {
        return m.list(some.stream().map(this::quoted).toList());
    }

    private String quoted(Objective objective) {
        return m.say("quoted", objective.shortText());
    }

    /** "i två av sju kommuner och ”…” i en": the first has its name. */
    private String shares(List<Objective> some) {
        List<String> shares = new ArrayList<>();
        shares.add(share(some.get(0)));
        some.stream()
                .skip(1)
                .forEach(one -> shares.add(m.say("digest.further", quoted(one), share(one))));
        return m.list(shares);
    }

    private String share(Objective objective) {
        Counts counts = m.comparison().counts(objective.id());
        boolean everywhere = counts.counted() == m.comparison().municipalities().size();
        return m.say(
                "digest.share",
                new Share(
                        counts.met(),
                        counts.counted(),
                        everywhere ? Share.Basis.COMPARED : Share.Basis.RATED,
                        m.comparison().words()));
    }
}
