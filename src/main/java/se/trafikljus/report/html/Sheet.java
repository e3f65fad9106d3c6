package se.trafikljus.report.html;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;

/**
 * What stands between two page breaks.
 *
 * @param landscape whether its paper lies down
 */
record Sheet(boolean landscape, List<Block> blocks) {

    Sheet {
        blocks = List.copyOf(blocks);
    }

    /** A document's blocks, parted at its page breaks; parts without a block are left out. */
    static List<Sheet> of(List<Block> blocks) {
        List<Sheet> sheets = new ArrayList<>();
        List<Block> gathered = new ArrayList<>();
        boolean landscape = false;
        for (Block block : blocks) {
            if (block instanceof Block.PageBreak pageBreak) {
                sheets.add(new Sheet(landscape, gathered));
                gathered.clear();
                landscape = pageBreak.landscape();
            } else {
                gathered.add(block);
            }
        }
        sheets.add(new Sheet(landscape, gathered));
        sheets.removeIf(sheet -> sheet.blocks().isEmpty());
        return List.copyOf(sheets);
    }
}
