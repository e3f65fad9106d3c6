package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;

/** What the auditor wrote of areas that go together; the counts are in an appendix. */
final class AcrossSection implements Section {

    @Override
    public List<Block> blocks(ReportContext m) {
        if (!m.hasOwn("together")) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("together"), "together"));
        blocks.addAll(m.own("together", 3));
        return blocks;
    }
}
