package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * An element of a PDF's structure, as a screen reader meets it.
 *
 * @param text what is drawn in the element itself and in its children, in reading order
 * @param page of its first own content, from 1; 0 where it has none
 */
public record Heard(
        String type,
        String text,
        int page,
        String alt,
        String spoken,
        COSDictionary attributes,
        List<Heard> children,
        int clickables) {

    public static Heard in(PDDocument pdf) throws IOException {
        Map<COSBase, Map<Integer, String>> texts = new HashMap<>();
        Map<COSBase, Integer> numbers = new HashMap<>();
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> text = new HashMap<>();
            collect(extractor.getMarkedContents(), text);
            texts.put(page.getCOSObject(), text);
            numbers.put(page.getCOSObject(), numbers.size() + 1);
        }
        PDStructureElement document =
                (PDStructureElement)
                        pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
        return heard(document, texts, numbers);
    }

    private static void collect(List<PDMarkedContent> contents, Map<Integer, String> texts) {
        for (PDMarkedContent content : contents) {
            StringBuilder text = new StringBuilder();
            for (Object part : content.getContents()) {
                if (part instanceof TextPosition position) {
                    text.append(position.getUnicode());
                } else if (part instanceof PDMarkedContent inner && inner.getMCID() < 0) {
                    text.append(orEmpty(inner.getActualText()));
                } else if (part instanceof PDMarkedContent inner) {
                    collect(List.of(inner), texts);
                }
            }
            if (content.getMCID() >= 0) {
                texts.put(content.getMCID(), text.toString());
            }
        }
    }

    private static Heard heard(
            PDStructureElement element,
            Map<COSBase, Map<Integer, String>> texts,
            Map<COSBase, Integer> numbers) {
        StringBuilder text = new StringBuilder();
        List<Heard> children = new ArrayList<>();
        int page = 0;
        int clickables = 0;
        for (Object kid : ((PDStructureNode) element).getKids()) {
            if (kid instanceof PDStructureElement child) {
                Heard inner = heard(child, texts, numbers);
                children.add(inner);
                text.append(inner.text);
            } else if (kid instanceof PDObjectReference) {
                clickables++;
            } else {
                COSBase on =
                        kid instanceof PDMarkedContentReference reference
                                ? reference.getPage().getCOSObject()
                                : element.getPage().getCOSObject();
                int content =
                        kid instanceof PDMarkedContentReference reference
                                ? reference.getMCID()
                                : (Integer) kid;
                page = page == 0 ? numbers.getOrDefault(on, -1) : page;
                text.append(texts.getOrDefault(on, Map.of()).getOrDefault(content, "MISSING"));
            }
        }
        COSDictionary attributes = element.getCOSObject().getCOSDictionary(COSName.A);
        return new Heard(
                element.getStructureType(),
                text.toString(),
                page,
                orEmpty(element.getAlternateDescription()),
                orEmpty(element.getActualText()),
                attributes == null ? new COSDictionary() : attributes,
                children,
                clickables);
    }

    @SuppressWarnings("NullAway") // PDFBox gives null where there is none
    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    public Stream<Heard> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Heard::all));
    }

    /** What is read aloud: the words in place of what is drawn, where there are such. */
    public String said() {
        if (!spoken.isEmpty()) {
            return spoken;
        }
        return children.isEmpty()
                ? text
                : children.stream().map(Heard::said).collect(Collectors.joining());
    }

    public List<Heard> all(String wanted) {
        return all().filter(e -> e.type.equals(wanted)).toList();
    }

    Heard first(String wanted) {
        return all(wanted).get(0);
    }

    String attribute(String name) {
        String value = attributes.getNameAsString(name);
        return value == null ? "" : value;
    }

    int lastPage() {
        return all().mapToInt(Heard::page).max().orElse(0);
    }
}
