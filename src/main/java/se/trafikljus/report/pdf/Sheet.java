package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * A page in the making: what shall be drawn is noted, and drawn when all pages are known, so that a
 * page can name the number of another that comes later.
 */
final class Sheet {

    private final Paper paper;
    private final PDPage page;
    private final int number;
    private final List<Mark> marks = new ArrayList<>();
    private final COSArray owners = new COSArray();

    Sheet(Paper paper, int number) {
        this.paper = paper;
        this.number = number;
        this.page = new PDPage(paper.mediaBox());
        page.getCOSObject().setName("Tabs", "S");
    }

    Paper paper() {
        return paper;
    }

    PDPage page() {
        return page;
    }

    /** From 1. */
    int number() {
        return number;
    }

    /** The elements that own the page's marked contents, by their numbers. */
    COSArray owners() {
        return owners;
    }

    /** Draws contents of an element; what follows in the same element is the same content. */
    void tagged(Tag tag, Brush brush) {
        Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last == null || last.tag != tag) {
            tag.owns(owners.size(), page);
            owners.add(tag.dictionary());
        }
        marks.add(new Mark(tag, owners.size() - 1, Artifact.LAYOUT, brush));
    }

    void artifact(Artifact kind, Brush brush) {
        marks.add(new Mark(null, -1, kind, brush));
    }

    void drawIn(PDDocument pdf) throws IOException {
        Map<Artifact, PDPropertyList> properties = new EnumMap<>(Artifact.class);
        try (PDPageContentStream stream =
                new PDPageContentStream(
                        pdf, page, PDPageContentStream.AppendMode.OVERWRITE, true, false)) {
            Mark before = null;
            for (Mark mark : marks) {
                if (before == null || !mark.continues(before)) {
                    if (before != null) {
                        stream.endMarkedContent();
                    }
                    begin(mark, stream, properties);
                }
                mark.brush.on(stream);
                before = mark;
            }
            if (before != null) {
                stream.endMarkedContent();
            }
        }
        marks.clear();
    }

    private static void begin(
            Mark mark, PDPageContentStream stream, Map<Artifact, PDPropertyList> properties)
            throws IOException {
        if (mark.tag == null) {
            stream.beginMarkedContent(
                    COSName.ARTIFACT,
                    properties.computeIfAbsent(mark.artifact, Artifact::properties));
        } else {
            stream.beginMarkedContent(COSName.getPDFName(mark.tag.type()), mark.content);
        }
    }

    /**
     * Something to be drawn, as a numbered content of an element or, without one, as an artifact.
     */
    private record Mark(@Nullable Tag tag, int content, Artifact artifact, Brush brush) {

        boolean continues(Mark before) {
            return tag == before.tag && content == before.content && artifact == before.artifact;
        }
    }

    /** Draws something on a page. */
    @FunctionalInterface
    interface Brush {

        void on(PDPageContentStream page) throws IOException;
    }
}
