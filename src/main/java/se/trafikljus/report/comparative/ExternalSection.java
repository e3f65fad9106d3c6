package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;

/** What others found on the same subject, where the auditor has written of it. */
final class ExternalSection implements Section {

    private static final String KEY = "external-comparison";

    @Override
    public List<Block> blocks(ReportContext m) {
        if (!m.hasOwn(KEY)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("external"), KEY));
        blocks.addAll(m.own(KEY, 3));
        return blocks;
    }
}
