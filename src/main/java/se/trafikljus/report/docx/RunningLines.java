package se.trafikljus.report.docx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.Message;
import se.trafikljus.report.document.Document;

/** What stands at the top and the foot of every page. */
final class RunningLines {

    /** As much of a title as stands beside the page number on one line. */
    private static final int LONGEST_TITLE = 80;

    private static final Pattern FIELD = Pattern.compile("\\{(PAGE|NUMPAGES)}");

    private final Document document;
    private final Book book;

    RunningLines(Document document, Book book) {
        this.document = document;
        this.book = book;
    }

    /** The mark in words, on every page. */
    void writeHeader(Xml xml) {
        Namespaces.open("w:hdr", xml);
        Para.in("DraftMark").open(xml);
        runs(xml).write(Legible.trimmed(document.mark()), Ink.PLAIN);
        xml.close().close();
    }

    void writeFooter(Paper paper, Xml xml) {
        Namespaces.open("w:ftr", xml);
        xml.open("w:p").open("w:pPr").value("w:pStyle", "Footer").open("w:tabs");
        xml.empty("w:tab", "w:val", "right", "w:pos", Integer.toString(paper.textWidth()));
        xml.close().close();
        Runs runs = runs(xml);
        runs.write(Legible.cut(document.title(), LONGEST_TITLE), Ink.PLAIN);
        runs.tab();
        pages(runs);
        xml.close().close();
    }

    private void pages(Runs runs) {
        String sentence = Message.of("docx.page", "{PAGE}", "{NUMPAGES}").in(document.language());
        Matcher field = FIELD.matcher(sentence);
        int from = 0;
        while (field.find()) {
            runs.write(sentence.substring(from, field.start()), Ink.PLAIN);
            runs.field(field.group(1), "1");
            from = field.end();
        }
        runs.write(sentence.substring(from), Ink.PLAIN);
    }

    private Runs runs(Xml xml) {
        return new Runs(xml, book.bookmarks(), book.addresses());
    }
}
