package se.trafikljus.report.committee;

import java.util.List;
import se.trafikljus.report.document.Block;

/** A part of a committee's sheet, which can be written and tested by itself. */
interface CommitteeSection {

    /** Its blocks, in order; empty where it has nothing to say. */
    List<Block> blocks(CommitteeBrief brief);
}
