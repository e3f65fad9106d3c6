package se.trafikljus.report.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** An element of the structure that is read aloud; its children and contents in reading order. */
final class Tag {

    private final PDStructureElement element;

    Tag(PDStructureElement element) {
        this.element = element;
    }

    Tag child(String type) {
        PDStructureElement child = new PDStructureElement(type, element);
        element.appendKid(child);
        return new Tag(child);
    }

    String type() {
        return element.getStructureType();
    }

    /** What a reader hears in place of what is drawn. */
    Tag spoken(String words) {
        element.setActualText(words);
        return this;
    }

    /** What a reader hears of a picture. */
    void described(String words) {
        element.setAlternateDescription(words);
    }

    void listNumbering(String kind) {
        attributes("List").setName("ListNumbering", kind);
    }

    void scope(String scope) {
        attributes("Table").setName("Scope", scope);
    }

    void columnSpan(int columns) {
        attributes("Table").setInt("ColSpan", columns);
    }

    void block(PDRectangle box) {
        COSDictionary attributes = attributes("Layout");
        attributes.setItem(COSName.BBOX, box);
        attributes.setName("Placement", "Block");
    }

    private COSDictionary attributes(String owner) {
        COSDictionary attributes = element.getCOSObject().getCOSDictionary(COSName.A);
        if (attributes == null) {
            attributes = new COSDictionary();
            attributes.setDirect(true);
            attributes.setName(COSName.O, owner);
            element.getCOSObject().setItem(COSName.A, attributes);
        }
        return attributes;
    }

    /** Takes up marked content of a page as what comes next. */
    void owns(int markedContent, PDPage page) {
        if (!element.getCOSObject().containsKey(COSName.PG)) {
            element.setPage(page);
        }
        if (element.getCOSObject().getDictionaryObject(COSName.PG) == page.getCOSObject()) {
            element.appendKid(markedContent);
            return;
        }
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, markedContent);
        element.appendKid(new PDMarkedContentReference(reference));
    }

    /** Takes up what can be clicked as what comes next. */
    void owns(PDAnnotation annotation, PDPage page) {
        PDObjectReference reference = new PDObjectReference();
        reference.getCOSObject().setDirect(true);
        reference.setReferencedObject(annotation);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
    }

    COSDictionary dictionary() {
        return element.getCOSObject();
    }
}
