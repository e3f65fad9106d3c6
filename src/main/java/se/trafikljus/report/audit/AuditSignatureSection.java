package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.SignatureLine;

/** Lines to sign on, with the name and the role below each; nothing where nobody signs. */
final class AuditSignatureSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Signature> signatures = d.audit().conduct().signatures();
        List<Block> blocks = new ArrayList<>();
        if (signatures.isEmpty()) {
            return blocks;
        }
        blocks.add(
                d.context().unnumbered(d.say("audit.signatures", signatures.size()), "signatures"));
        blocks.add(new SignatureLine("", d.say("audit.signatures.place")));
        for (Signature signature : signatures) {
            blocks.add(new SignatureLine(signature.name(), d.lowered(signature.role())));
        }
        return blocks;
    }
}
