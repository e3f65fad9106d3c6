package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.Audit;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Fact;
import se.trafikljus.report.prose.Lights;

/** Under the title: whom the audit is of and by, and when. */
final class AuditFrontSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        Audit audit = d.audit();
        List<Fact> facts = new ArrayList<>();
        add(facts, d, "municipality", d.one().name());
        add(facts, d, "body", String.join("; ", audit.bodies()));
        add(facts, d, "auditor", audit.auditor());
        add(facts, d, "date", d.day(audit.reportDate().orElse(d.written())));
        add(facts, d, "dnr", audit.dnr());
        if (d.isDraft()) {
            add(facts, d, "status", d.say("audit.draft"));
        }
        return List.of(
                new Block.Cover(facts, Lights.strip(d.context()), d.say("cover.strip.audit")));
    }

    private static void add(List<Fact> facts, AuditDossier d, String key, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(d.say("audit.fact." + key), text.strip()));
        }
    }
}
