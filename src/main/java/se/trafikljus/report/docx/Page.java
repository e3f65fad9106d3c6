package se.trafikljus.report.docx;

/**
 * Where blocks are written, and what the next paragraph owes to the last: a new page, or the space
 * that Word leaves out below a table.
 */
final class Page {

    /** The smallest paragraph there is: it carries what Word hangs on paragraphs. */
    private static final String CARRIER = "Carrier";

    private static final int BELOW_TABLE = 200;

    private final Xml xml;
    private final boolean marked;
    private Paper paper = Paper.PORTRAIT;
    private Paper wanted = Paper.PORTRAIT;
    private boolean breaking;
    private boolean belowTable;

    Page(Xml xml, boolean marked) {
        this.xml = xml;
        this.marked = marked;
    }

    Xml xml() {
        return xml;
    }

    Paper paper() {
        return paper;
    }

    /** What is written next begins on a new page of that paper. */
    void breakTo(Paper next) {
        wanted = next;
        breaking = true;
    }

    /** Begins a block, on other paper if that was asked for. */
    void begin() {
        if (wanted != paper) {
            Para.in(CARRIER).openBefore(xml, () -> paper.write(xml, marked));
            xml.close();
            paper = wanted;
            breaking = false;
            belowTable = false;
        }
    }

    /** Opens a paragraph; its style leaves space above by itself, or not. */
    void open(Para para, boolean spaced) {
        Para due = belowTable && !spaced ? para.below(BELOW_TABLE) : para;
        due.onNewPage(breaking).open(xml);
        breaking = false;
        belowTable = false;
    }

    /** After a table that nothing stands under. */
    void closedTable() {
        belowTable = true;
    }

    /** An own paragraph, since two tables without one between them become one. */
    void carry(Runnable something) {
        open(Para.in(CARRIER), true);
        something.run();
        xml.close();
    }

    void finish() {
        if (belowTable) {
            carry(() -> {});
        }
        paper.write(xml, marked);
    }
}
