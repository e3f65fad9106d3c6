package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.SignatureLine;

/** Lines to sign a report on, with the name and the role below each; nothing where nobody signs. */
public final class SignatureLines {

    private SignatureLines() {}

    public static List<Block> of(ReportContext m, List<Signature> signatures) {
        List<Block> blocks = new ArrayList<>();
        if (signatures.isEmpty()) {
            return blocks;
        }
        blocks.add(m.unnumbered(m.say("signatures", signatures.size()), "signatures"));
        blocks.add(new SignatureLine("", m.say("signatures.place")));
        for (Signature one : signatures) {
            blocks.add(new SignatureLine(one.name(), Subject.lowered(m.language(), one.role())));
        }
        return blocks;
    }
}
