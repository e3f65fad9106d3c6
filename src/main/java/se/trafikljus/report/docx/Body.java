package se.trafikljus.report.docx;

import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.Language;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.document.Run;

/** The blocks of a document as paragraphs and tables. */
final class Body {

    /** Borders of paragraphs that follow one another would become one. */
    private static final String ROOM_TO_SIGN = "\u00a0";

    private final Document document;
    private final List<Block.Heading> headings;
    private final Bookmarks bookmarks;
    private final Chapters chapters;
    private final Numbering numbering;
    private final Drawings drawings;
    private final Page page;
    private final Runs runs;
    private final Captions captions;
    private int headingsWritten;

    Body(Document document, Book book, Xml xml) {
        this.document = document;
        this.headings = book.headings();
        this.bookmarks = book.bookmarks();
        this.chapters = book.chapters();
        this.numbering = book.numbering();
        this.drawings = book.drawings();
        this.page = new Page(xml, !Legible.of(document.mark()).isBlank());
        this.runs = new Runs(xml, bookmarks, book.addresses());
        this.captions = new Captions(page, runs);
    }

    void write() {
        Xml xml = page.xml();
        Namespaces.open("w:document", xml);
        xml.open("w:body");
        title();
        for (int i = 0; i < document.blocks().size(); i++) {
            write(document.blocks().get(i), leadsIn(i));
        }
        page.finish();
        xml.close().close();
    }

    /** A sentence before a list or a quotation is not left behind on another page. */
    private boolean leadsIn(int block) {
        return block + 1 < document.blocks().size()
                && (document.blocks().get(block + 1) instanceof Block.Items
                        || document.blocks().get(block + 1) instanceof Block.Quotation);
    }

    private void write(Block block, boolean leadsIn) {
        if (block instanceof Block.PageBreak pageBreak) {
            page.breakTo(Paper.after(pageBreak));
            return;
        }
        page.begin();
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Prose prose) {
            paragraph(prose.runs(), Para.in("BodyText").keptWithNext(leadsIn));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Quotation quotation) {
            quotation(quotation);
        } else if (block instanceof Block.SignatureLine line) {
            paragraph(Block.Prose.of(ROOM_TO_SIGN).runs(), Para.in("SignatureLine"));
            paragraph(line.below().runs(), Para.in("BodyText"));
        } else if (block instanceof Block.Notes notes) {
            captions.writeNotes(notes.sentences());
        } else if (block instanceof Block.Cover cover) {
            cover(cover);
        } else if (block instanceof Block.Contents contents) {
            new ContentsField(page, runs).write(contents, headings);
        } else {
            throw new IllegalStateException("No way to write " + block.getClass());
        }
    }

    private void title() {
        if (!Legible.of(document.title()).isBlank()) {
            page.open(Para.in("Title"), true);
            runs.write(document.title(), Ink.PLAIN);
            page.xml().close();
        }
    }

    private void heading(Block.Heading heading) {
        headingsWritten++;
        page.open(chapters.paragraph(heading), true);
        bookmarks.around(
                Bookmarks.inContents(headingsWritten),
                page.xml(),
                () ->
                        bookmarks.around(
                                bookmarks.of(heading.anchor()).orElse(""),
                                page.xml(),
                                () -> runs.write(chapters.text(heading), Ink.PLAIN)));
        page.xml().close();
    }

    /** The facts, the lights in words, and the rest of the page left to them. */
    private void cover(Block.Cover cover) {
        for (Fact fact : cover.facts()) {
            paragraph(
                    List.of(new Run.Strong(fact.label() + ": "), new Run.Plain(fact.text())),
                    Para.in("BodyText"));
        }
        if (!cover.strip().isEmpty()) {
            String lights =
                    cover.strip().stream()
                            .map(
                                    share ->
                                            Runs.text(share.light().runs())
                                                    + " "
                                                    + share.figure()
                                                    + " "
                                                    + share.light().spoken())
                            .collect(Collectors.joining(", "));
            paragraph(
                    List.of(new Run.Strong(cover.stripLabel() + ": "), new Run.Plain(lights)),
                    Para.in("BodyText"));
        }
        page.breakTo(Paper.PORTRAIT);
    }

    private void paragraph(List<Run> words, Para para) {
        if (Runs.areBlank(words)) {
            return;
        }
        page.open(para, false);
        runs.write(words, Ink.PLAIN);
        page.xml().close();
    }

    private void items(Block.Items items) {
        if (items.items().isEmpty()) {
            return;
        }
        Para para =
                items.numbered()
                        ? Para.in("ListNumber").inList(numbering.nextList())
                        : Para.in("ListBullet");
        items.items().forEach(item -> paragraph(item.runs(), para));
    }

    private void table(Block.Table table) {
        bookmarks.around(
                bookmarks.of(table.anchor()).orElse(""),
                page.xml(),
                () -> captions.write(table.caption(), true));
        Language language = document.language();
        new Grid(table, page.paper(), language, page.xml(), runs).write();
        page.closedTable();
        captions.writeNotes(table.notes());
    }

    /** The words follow the picture, as in the HTML. */
    private void figure(Block.Figure figure) {
        figure.beside()
                .forEach(prose -> paragraph(prose.runs(), Para.in("BodyText").keptWithNext(true)));
        boolean captioned = !Legible.of(figure.caption()).isBlank();
        page.open(Para.in("Figure").keptWithNext(captioned || !figure.notes().isEmpty()), true);
        bookmarks.around(
                bookmarks.of(figure.anchor()).orElse(""),
                page.xml(),
                () -> drawings.write(figure, page.paper(), page.xml()));
        page.xml().close();
        captions.write(figure.caption(), !figure.notes().isEmpty());
        captions.writeNotes(figure.notes());
    }

    private void quotation(Block.Quotation quotation) {
        List<String> lines =
                quotation.text().lines().map(Legible::trimmed).filter(l -> !l.isEmpty()).toList();
        boolean sourced = !Legible.of(quotation.source()).isBlank();
        for (int i = 0; i < lines.size(); i++) {
            boolean kept = sourced && i == lines.size() - 1;
            paragraph(Block.Prose.of(lines.get(i)).runs(), Para.in("Quote").keptWithNext(kept));
        }
        if (sourced) {
            paragraph(Block.Prose.of(quotation.source()).runs(), Para.in("QuoteSource"));
        }
    }
}
