package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.Audit;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReconstructedNote;

/** Under the title: whom the audit is of and by, and when. */
final class AuditFrontSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        Audit audit = d.audit();
        List<Fact> facts = new ArrayList<>();
        add(facts, d, "municipality", d.one().name());
        add(facts, d, "body", String.join("; ", audit.bodies()));
        add(facts, d, "commissioner", audit.conduct().commissioner());
        add(facts, d, "auditor", audit.auditor());
        add(facts, d, "date", d.day(audit.reportDate().orElse(d.written())));
        add(facts, d, "dnr", audit.dnr());
        add(
                facts,
                d,
                "status",
                d.context().capital(d.isDraft() ? d.say("audit.draft") : d.say(audit.status())));
        List<Block> blocks = new ArrayList<>(ReconstructedNote.onCover(d.context()));
        blocks.add(new Block.Cover(facts, Lights.strip(d.context()), d.say("cover.strip.audit")));
        return blocks;
    }

    private static void add(List<Fact> facts, AuditDossier d, String key, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(d.say("audit.fact." + key), text.strip()));
        }
    }
}
