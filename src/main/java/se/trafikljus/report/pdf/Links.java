package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** What can be clicked; where it leads is filled in when all pages are known. */
final class Links {

    private final List<Clickable> clickables = new ArrayList<>();

    /** Makes a part of a page lead where a link leads, as contents of the link's tag. */
    void add(Hyperlink link, Tag tag, Sheet sheet, PDRectangle area) {
        PDAnnotationLink annotation = new PDAnnotationLink();
        annotation.setRectangle(area);
        annotation.setContents(link.contents());
        annotation.setPrinted(true);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        annotation.setBorderStyle(none);
        annotation.setPage(sheet.page());
        tag.owns(annotation, sheet.page());
        clickables.add(new Clickable(link, tag, sheet, annotation));
    }

    void leadTo(Anchors anchors, StructureTree structure) throws IOException {
        for (Clickable clickable : clickables) {
            clickable.leadTo(anchors);
            clickable.sheet.page().getAnnotations().add(clickable.annotation);
            clickable.annotation.setStructParent(structure.owner(clickable.tag));
        }
    }

    private record Clickable(Hyperlink link, Tag tag, Sheet sheet, PDAnnotationLink annotation) {

        void leadTo(Anchors anchors) {
            if (link.anchor().isEmpty()) {
                PDActionURI open = new PDActionURI();
                open.setURI(link.address());
                annotation.setAction(open);
                return;
            }
            link.anchor()
                    .flatMap(anchors::of)
                    .ifPresent(
                            place -> {
                                PDActionGoTo go = new PDActionGoTo();
                                go.setDestination(place.destination());
                                annotation.setAction(go);
                            });
        }
    }
}
