package se.trafikljus.report.comparative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.comparison.Compared;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReportContext;

/** What stands on the cover of a comparative report. */
final class FrontPage {

    /** More names would fill the page. */
    private static final int MOST_NAMES = 12;

    private FrontPage() {}

    static Block.Cover of(ReportContext m, LocalDate date) {
        List<Compared> all = m.comparison().municipalities();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(m, "subject", m.say(m.comparison().rubric().title())));
        facts.add(
                fact(
                        m,
                        "units",
                        all.size() <= MOST_NAMES
                                ? all.stream().map(Compared::name).collect(Collectors.joining(", "))
                                : m.municipalities(all.size())));
        facts.add(fact(m, "date", m.day(date)));
        String status = m.comparison().holdsDrafts() ? "drafts" : "approved";
        facts.add(fact(m, "status", m.say("cover.status." + status)));
        return new Block.Cover(facts, Lights.strip(m), m.say("cover.strip"), ResultAtAGlance.of(m));
    }

    private static Fact fact(ReportContext m, String key, String text) {
        return new Fact(m.say("cover." + key), text);
    }
}
