package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Message;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.trail.Standing;

/** Where the trail stood when a report was made, for whoever holds the report against it later. */
public final class TrailNote {

    private TrailNote() {}

    /**
     * How many records there were, the last one's checksum, and each setback in a sentence.
     *
     * @param named whether persons are named
     */
    public static List<Block> blocks(ReportContext m, Standing trail, boolean named) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.prose("record.trail", trail.head().seq(), trail.head().hash()));
        List<Message> setbacks = trail.setbacks().stream().map(one -> one.told(named)).toList();
        if (!setbacks.isEmpty()) {
            blocks.add(m.prose("record.setbacks"));
            blocks.add(
                    new Items(false, setbacks.stream().map(m::say).map(Block.Prose::of).toList()));
        }
        return blocks;
    }
}
