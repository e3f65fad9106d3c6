package se.trafikljus.report.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The document as it is read aloud, and the way back to it from what stands on the pages. */
final class StructureTree {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Tag document;
    private final COSArray parents = new COSArray();
    private int next;

    StructureTree() {
        PDStructureElement element = new PDStructureElement("Document", root);
        root.appendKid(element);
        this.document = new Tag(element);
    }

    Tag document() {
        return document;
    }

    /** Notes who owns a thing that can be clicked; returns the number of that note. */
    int owner(Tag tag) {
        parents.add(COSInteger.get(next));
        parents.add(tag.dictionary());
        return next++;
    }

    /** Notes who owns the contents of each page. */
    void owners(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            sheet.page().setStructParents(next);
            parents.add(COSInteger.get(next));
            parents.add(sheet.owners());
            next++;
        }
    }

    void putInto(PDDocument pdf) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.setParentTree(new PDNumberTreeNode(tree, PDNumberTreeNode.class));
        root.setParentTreeNextKey(next);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo tagged = new PDMarkInfo();
        tagged.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(tagged);
    }
}
