package se.trafikljus.report.prose;

import java.util.List;
import se.trafikljus.report.document.Block;

/** A part of a report, which can be written and tested by itself. */
public interface Section {

    /** Its blocks, in order; empty where it has nothing to say. */
    List<Block> blocks(ReportContext context);
}
