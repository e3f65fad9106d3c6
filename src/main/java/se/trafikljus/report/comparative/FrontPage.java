package se.trafikljus.report.comparative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Responsible;

/** What stands on the cover of a comparative report. */
final class FrontPage {

    /** More names would fill the page. */
    private static final int MOST_NAMES = 12;

    private FrontPage() {}

    static Block.Cover of(ReportContext m, LocalDate date, Responsible those) {
        List<Compared> all = m.comparison().municipalities();
        List<Fact> facts = new ArrayList<>();
        add(facts, m, "subject", m.capital(m.subject()));
        add(
                facts,
                m,
                "units",
                m.capital(
                        all.size() <= MOST_NAMES
                                ? all.stream()
                                        .map(one -> one.within(m.language()))
                                        .collect(Collectors.joining(", "))
                                : m.municipalities(all.size())));
        add(facts, m, "commissioner", those.commissioner());
        add(facts, m, "auditor", those.auditor());
        add(facts, m, "quality-checked", those.qualityChecked());
        add(facts, m, "date", m.day(date));
        add(facts, m, "dnr", those.dnr());
        add(facts, m, "status", m.say("cover.status." + status(m)));
        return new Block.Cover(facts, Lights.strip(m), m.say("cover.strip"), ResultAtAGlance.of(m));
    }

    /** Nobody approved ratings that others have reconstructed. */
    private static String status(ReportContext m) {
        if (m.comparison().holdsDrafts()) {
            return "drafts";
        }
        Reconstructed some = Reconstructed.in(m.comparison());
        if (!some.isAny()) {
            return "approved";
        }
        return some.isAll() ? "reconstructed.all" : "reconstructed";
    }

    private static void add(List<Fact> facts, ReportContext m, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(m.say("cover." + key), text));
        }
    }
}
