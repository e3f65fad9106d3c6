package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.Audit;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ReconstructedNote;

/** Under the title: whom the audit is of and by, and when. */
final class AuditFrontSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        Audit audit = d.audit();
        List<Block> blocks = new ArrayList<>(ReconstructedNote.onCover(d.context()));
        add(blocks, d, "municipality", d.one().name());
        add(blocks, d, "body", String.join("; ", audit.bodies()));
        add(blocks, d, "commissioner", audit.conduct().commissioner());
        add(blocks, d, "auditor", audit.auditor());
        add(blocks, d, "date", d.day(audit.reportDate().orElse(d.written())));
        add(blocks, d, "dnr", audit.dnr());
        add(blocks, d, "status", d.say(audit.status()));
        if (d.isDraft()) {
            blocks.add(new Prose(List.of(new Run.Strong(d.say("audit.draft")))));
        }
        return blocks;
    }

    private static void add(List<Block> blocks, AuditDossier d, String key, String text) {
        if (!text.isBlank()) {
            blocks.addAll(AuditDossier.paragraphs(d.say("audit.fact." + key) + ":", text));
        }
    }
}
