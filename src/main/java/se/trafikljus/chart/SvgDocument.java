package se.trafikljus.chart;

import java.util.regex.Pattern;

/** A picture as a whole SVG document: letters as outlines, no date, the same text every time. */
final class SvgDocument {

    /** What XML cannot carry, not even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SvgDocument() {}

    /** Neither a prolog nor a document type: nothing to fetch, and ready to stand in a page. */
    static String of(Picture picture, Caption caption) {
        String width = PathData.number(picture.width());
        String height = PathData.number(picture.height());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\""
                + width
                + "\" height=\""
                + height
                + "\" viewBox=\""
                + SvgShapes.viewBox(picture)
                + "\">"
                + said("title", caption.title())
                + said("desc", caption.description())
                + SvgShapes.plain().of(picture)
                + "</svg>";
    }

    /** First in the document: only there does a reader take it for the whole picture's. */
    private static String said(String element, String words) {
        if (words.isBlank()) {
            return "";
        }
        String text =
                NOT_XML.matcher(words)
                        .replaceAll("\uFFFD")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;");
        return "<" + element + ">" + text + "</" + element + ">";
    }
}
