package se.trafikljus.report.docx;

import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;

/** The numberings of a document: points, chapters, and one for each numbered list. */
final class Numbering {

    static final int POINTS = 1;
    static final int FIGURES = 2;
    static final int CHAPTERS = 3;

    private static final int LEVELS = 5;

    private final Chapters chapters;
    private int lists;

    Numbering(Chapters chapters) {
        this.chapters = chapters;
    }

    /** A numbering of its own for the next list, which so begins at 1. */
    int nextList() {
        lists++;
        return CHAPTERS + lists;
    }

    /** What the style of the headings on a level of Word's, from 1, says of numbers, as XML. */
    String ofHeadings(int level) {
        if (!chapters.counted().contains(level + 1)) {
            return "";
        }
        return "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
                .formatted(level - 1, CHAPTERS);
    }

    void write(Document document, Xml xml) {
        xml.open("w:numbering", "xmlns:w", Namespaces.WORDS);
        points(xml);
        figures(xml);
        chapters(xml);
        for (int kind : new int[] {POINTS, FIGURES, CHAPTERS}) {
            instance(kind, kind, false, xml);
        }
        long numbered =
                document.blocks().stream()
                        .filter(b -> b instanceof Block.Items items && items.numbered())
                        .count();
        for (int list = 1; list <= numbered; list++) {
            instance(CHAPTERS + list, FIGURES, true, xml);
        }
        xml.close();
    }

    private static void points(Xml xml) {
        xml.open("w:abstractNum", "w:abstractNumId", Integer.toString(POINTS));
        xml.value("w:multiLevelType", "hybridMultilevel");
        level(xml, 0, "bullet", "ListBullet", "•", "tab", 340);
        xml.close();
    }

    private static void figures(Xml xml) {
        xml.open("w:abstractNum", "w:abstractNumId", Integer.toString(FIGURES));
        xml.value("w:multiLevelType", "hybridMultilevel");
        level(xml, 0, "decimal", "ListNumber", "%1.", "tab", 400);
        xml.close();
    }

    private void chapters(Xml xml) {
        xml.open("w:abstractNum", "w:abstractNumId", Integer.toString(CHAPTERS));
        xml.value("w:multiLevelType", "multilevel");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LEVELS; i++) {
            text.append(i > 0 ? "." : "").append('%').append(i + 1);
            String style = chapters.counted().contains(i + 2) ? Chapters.style(i + 2) : "";
            level(xml, i, "decimal", style, text.toString(), "space", 0);
        }
        xml.close();
    }

    private static void level(
            Xml xml, int level, String format, String style, String text, String after, int in) {
        xml.open("w:lvl", "w:ilvl", Integer.toString(level));
        xml.value("w:start", "1").value("w:numFmt", format);
        if (!style.isEmpty()) {
            xml.value("w:pStyle", style);
        }
        xml.value("w:suff", after).value("w:lvlText", text).value("w:lvlJc", "left");
        String indent = Integer.toString(in);
        xml.open("w:pPr").empty("w:ind", "w:left", indent, "w:hanging", indent).close();
        xml.close();
    }

    private static void instance(int number, int kind, boolean anew, Xml xml) {
        xml.open("w:num", "w:numId", Integer.toString(number));
        xml.value("w:abstractNumId", Integer.toString(kind));
        if (anew) {
            xml.open("w:lvlOverride", "w:ilvl", "0").value("w:startOverride", "1").close();
        }
        xml.close();
    }
}
