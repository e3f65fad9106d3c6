package se.trafikljus.report.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;

/** Where headings, tables and figures came to stand. */
final class Anchors {

    private final Set<String> known = new HashSet<>();
    private final Map<String, Place> places = new HashMap<>();

    static Anchors of(Document document) {
        Anchors anchors = new Anchors();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                anchors.known.add(heading.anchor());
            } else if (block instanceof Block.Table table) {
                anchors.known.add(table.anchor());
            } else if (block instanceof Block.Figure figure) {
                anchors.known.add(figure.anchor());
            }
        }
        anchors.known.remove("");
        return anchors;
    }

    boolean knows(String anchor) {
        return known.contains(anchor);
    }

    void place(String anchor, Sheet sheet, float top) {
        places.putIfAbsent(anchor, new Place(sheet, top));
    }

    Optional<Place> of(String anchor) {
        return Optional.ofNullable(places.get(anchor));
    }

    /** A height on a page. */
    record Place(Sheet sheet, float top) {

        PDPageXYZDestination destination() {
            PDPageXYZDestination destination = new PDPageXYZDestination();
            destination.setPage(sheet.page());
            destination.setLeft(0);
            destination.setTop((int) Math.ceil(top) + 6);
            return destination;
        }
    }
}
