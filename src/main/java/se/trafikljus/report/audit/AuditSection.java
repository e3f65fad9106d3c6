package se.trafikljus.report.audit;

import java.util.List;
import se.trafikljus.report.document.Block;

/** A part of one audit's report, which can be written and tested by itself. */
interface AuditSection {

    /** Its blocks, in order; empty where it has nothing to say. */
    List<Block> blocks(AuditDossier dossier);
}
