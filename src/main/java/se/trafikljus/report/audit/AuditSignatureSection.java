package se.trafikljus.report.audit;

import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.prose.SignatureLines;

/** Where the audit's report is signed. */
final class AuditSignatureSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        return SignatureLines.of(d.context(), d.audit().conduct().signatures());
    }
}
