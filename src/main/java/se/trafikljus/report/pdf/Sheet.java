package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import se.trafikljus.report.pdf.content.PageContent;
import se.trafikljus.report.pdf.content.Streams;

/**
 * A page in the making. What needs to know all pages, such as the number of one that comes later,
 * waits until they are known, and what follows it on its page waits with it.
 */
final class Sheet {

    private final Paper paper;
    private final PDPage page;
    private final int number;
    private final PageContent content = new PageContent();
    private final List<Mark> waiting = new ArrayList<>();
    private final COSArray owners = new COSArray();
    private final Map<String, COSStream> drawings = new TreeMap<>();
    private @Nullable Mark drawn;
    private @Nullable Tag last;

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
    void tagged(Tag tag, Brush brush) throws IOException {
        put(owned(tag, brush));
    }

    void artifact(Artifact kind, Brush brush) throws IOException {
        put(unowned(kind, brush));
    }

    /** As {@link #tagged}, when all pages are known. */
    void taggedAtLast(Tag tag, Brush brush) {
        waiting.add(owned(tag, brush));
    }

    /** As {@link #artifact}, when all pages are known. */
    void artifactAtLast(Artifact kind, Brush brush) {
        waiting.add(unowned(kind, brush));
    }

    /** A drawing that this page shows, by the name that it is shown by. */
    void shows(String name, COSStream drawing) {
        drawings.put(name, drawing);
    }

    private Mark owned(Tag tag, Brush brush) {
        if (last != tag) {
            tag.owns(owners.size(), page);
            owners.add(tag.dictionary());
            last = tag;
        }
        return new Mark(tag, owners.size() - 1, Artifact.LAYOUT, brush);
    }

    private Mark unowned(Artifact kind, Brush brush) {
        last = null;
        return new Mark(null, -1, kind, brush);
    }

    private void put(Mark mark) throws IOException {
        if (waiting.isEmpty()) {
            draw(mark);
        } else {
            waiting.add(mark);
        }
    }

    private void draw(Mark mark) throws IOException {
        if (drawn == null || !mark.continues(drawn)) {
            end();
            if (mark.tag == null) {
                content.beginArtifact(mark.artifact.type(), mark.artifact.subtype());
            } else {
                content.beginContent(mark.tag.type(), mark.content);
            }
        }
        drawn = mark;
        mark.brush.on(content);
    }

    private void end() {
        if (drawn != null) {
            content.end();
        }
        drawn = null;
    }

    /** Draws what waited, and puts all into the page; nothing is drawn after this. */
    void finish(COSDictionary faces, Streams streams) throws IOException {
        for (Mark mark : waiting) {
            draw(mark);
        }
        waiting.clear();
        end();
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, faces);
        if (!drawings.isEmpty()) {
            COSDictionary named = new COSDictionary();
            drawings.forEach(named::setItem);
            resources.setItem(COSName.XOBJECT, named);
        }
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.CONTENTS, streams.of(content));
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

        void on(PageContent page) throws IOException;
    }
}
