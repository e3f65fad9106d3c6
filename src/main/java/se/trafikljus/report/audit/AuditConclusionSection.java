package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;

/** The overall assessment: the answer to the audit question, and the ratings that it rests on. */
final class AuditConclusionSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(2, d.say("audit.conclusion"), "conclusion"));
        blocks.addAll(AuditAnswer.blocks(d));
        blocks.addAll(d.own("conclusion", 2));
        blocks.add(grounds(d));
        return blocks;
    }

    private static Prose grounds(AuditDossier d) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Plain(new AuditTally(d).inWords() + " "));
        runs.addAll(d.context().inlaid("audit.grounds", d.context().reference("ratings")).runs());
        return new Prose(runs);
    }
}
