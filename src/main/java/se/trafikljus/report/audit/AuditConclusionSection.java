package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.Evidence;

/** The audit's own overall conclusion, and the ratings that it rests on in words. */
final class AuditConclusionSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(2, d.say("audit.conclusion"), "conclusion"));
        if (d.audit().conclusion().isBlank()) {
            blocks.add(none(d));
        } else {
            Evidence.lines(d.audit().conclusion()).forEach(line -> blocks.add(Prose.of(line)));
        }
        blocks.add(Prose.of(new AuditTally(d).inWords()));
        blocks.addAll(d.own("conclusion", 2));
        return blocks;
    }

    /** That there is none. */
    static Prose none(AuditDossier d) {
        return d.prose(d.isDraft() ? "audit.conclusion.not-yet" : "audit.conclusion.none");
    }
}
