package se.trafikljus.report.docx;

import java.util.List;
import java.util.Optional;
import se.trafikljus.report.document.Run;

/** Writes the words of a paragraph as runs, with their links and fields. */
final class Runs {

    private final Xml xml;
    private final Bookmarks bookmarks;
    private final Addresses addresses;

    Runs(Xml xml, Bookmarks bookmarks, Addresses addresses) {
        this.xml = xml;
        this.bookmarks = bookmarks;
        this.addresses = addresses;
    }

    static boolean areBlank(List<Run> runs) {
        return runs.stream().map(Run::text).map(Legible::of).allMatch(String::isBlank);
    }

    static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return Legible.trimmed(text.toString());
    }

    void write(List<Run> runs, Ink ink) {
        for (Run run : runs) {
            if (run instanceof Run.Strong) {
                write(run.text(), "Strong", ink);
            } else if (run instanceof Run.Emphasis) {
                write(run.text(), "Emphasis", ink);
            } else if (run instanceof Run.Link link) {
                link(link, ink);
            } else {
                write(run.text(), ink);
            }
        }
    }

    void write(String text, Ink ink) {
        write(text, "", ink);
    }

    /**
     * Words in a style of characters. Signs that text faces lack get the style for signs instead,
     * so that a reader's Word takes a face that has them.
     */
    void write(String text, String style, Ink ink) {
        String legible = Legible.of(text);
        int from = 0;
        while (from < legible.length()) {
            boolean sign = Letters.isSign(legible.codePointAt(from));
            int to = from;
            while (to < legible.length() && Letters.isSign(legible.codePointAt(to)) == sign) {
                to += Character.charCount(legible.codePointAt(to));
            }
            run(legible.substring(from, to), sign ? "Sign" : style, ink);
            from = to;
        }
    }

    /** A field with what it shows until Word reckons it anew. */
    void field(String instruction, String result) {
        beginField(instruction);
        if (!result.isEmpty()) {
            run(result, "", Ink.PLAIN);
        }
        endField();
    }

    /** Begins a field whose result follows, over several paragraphs perhaps. */
    void beginField(String instruction) {
        fieldMark("begin");
        xml.open("w:r").open("w:instrText", "xml:space", "preserve");
        xml.text(" " + instruction + " ").close().close();
        fieldMark("separate");
    }

    void endField() {
        fieldMark("end");
    }

    private void fieldMark(String kind) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", kind).close();
    }

    void tab() {
        xml.open("w:r").empty("w:tab").close();
    }

    private void run(String text, String style, Ink ink) {
        xml.open("w:r");
        ink.write(xml, style);
        xml.open("w:t", "xml:space", "preserve").text(text).close().close();
    }

    /** A link that leads nowhere, or to something other than a page, is left as its words. */
    private void link(Run.Link link, Ink ink) {
        String text = Legible.of(link.text()).isBlank() ? link.target() : link.text();
        if (link.target().startsWith("#")) {
            Optional<String> bookmark = bookmarks.of(link.target().substring(1));
            bookmark.ifPresent(name -> xml.open("w:hyperlink", "w:anchor", name, "w:history", "1"));
            linked(text, bookmark.isPresent(), ink);
        } else {
            Optional<String> relation = addresses.relation(link.target());
            relation.ifPresent(id -> xml.open("w:hyperlink", "r:id", id, "w:history", "1"));
            linked(text, relation.isPresent(), ink);
        }
    }

    private void linked(String text, boolean leadsSomewhere, Ink ink) {
        if (leadsSomewhere) {
            write(text, "Hyperlink", ink);
            xml.close();
        } else {
            write(text, ink);
        }
    }
}
