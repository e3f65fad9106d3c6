package se.trafikljus.report.docx;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Heading;

/**
 * A table of contents that Word can reckon anew, filled in beforehand with links.
 *
 * <p>Only Word knows its pages, and it would ask the reader a question on opening if it were made
 * to reckon by itself. So the page numbers are fields without a result, at a tab without leader
 * dots: at first the reader sees a list of links that lacks nothing. The numbers come when somebody
 * updates the table, and with most versions of Word when the file is printed or saved as PDF.
 */
final class ContentsField {

    private final Page page;
    private final Runs runs;

    ContentsField(Page page, Runs runs) {
        this.page = page;
        this.runs = runs;
    }

    void write(Block.Contents contents, List<Heading> headings) {
        List<Integer> listed = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).level() <= contents.depth()) {
                listed.add(i);
            }
        }
        if (listed.isEmpty()) {
            return;
        }
        Xml xml = page.xml();
        xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        xml.value("w:docPartGallery", "Table of Contents").empty("w:docPartUnique");
        xml.close().close().open("w:sdtContent");
        title(contents.title());
        for (int i : listed) {
            entry(headings.get(i), i + 1, i == listed.get(0) ? field(contents.depth()) : "");
        }
        page.carry(runs::endField);
        xml.close().close();
    }

    private static String field(int depth) {
        return "TOC \\o \"1-" + Math.max(1, depth - 1) + "\" \\h \\z";
    }

    private void title(String title) {
        if (!Legible.of(title).isBlank()) {
            page.open(Para.in("TOCHeading"), true);
            runs.write(title, Ink.PLAIN);
            page.xml().close();
        }
    }

    private void entry(Heading heading, int number, String begun) {
        Xml xml = page.xml();
        page.open(Para.in("TOC" + (heading.level() - 1)), true);
        if (!begun.isEmpty()) {
            runs.beginField(begun);
        }
        String bookmark = Bookmarks.inContents(number);
        xml.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
        runs.write(heading.label(), Ink.PLAIN);
        runs.tab();
        runs.field("PAGEREF " + bookmark + " \\h", "");
        xml.close().close();
    }
}
