package se.trafikljus.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.document.Glance;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.document.Share;

/** The blocks of a document as elements. */
final class Body {

    private final Markup page;
    private final Anchors anchors;
    private final Stylesheet style;
    private final Drawings drawings;

    Body(Markup page, Anchors anchors, Stylesheet style, Drawings drawings) {
        this.page = page;
        this.anchors = anchors;
        this.style = style;
        this.drawings = drawings;
    }

    void write(Document document) {
        for (Sheet sheet : Sheet.of(document.blocks())) {
            page.open("div").with("class", sheet.landscape() ? "sheet landscape" : "sheet").line();
            sheet.blocks().forEach(this::write);
            page.close().line();
        }
    }

    /** The tables of contents, which stand beside the text where there is room. */
    void writeContents(Document document) {
        document.blocks().stream()
                .filter(Block.Contents.class::isInstance)
                .map(Block.Contents.class::cast)
                .forEach(contents -> contents(contents, headings(document)));
    }

    private static List<Block.Heading> headings(Document document) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Prose prose) {
            paragraph(prose);
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Table table) {
            new Grid(page, this, style).write(table);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Quotation quotation) {
            quotation(quotation);
        } else if (block instanceof Block.SignatureLine line) {
            page.open("p").with("class", "signature");
            runs(line.below().runs());
            page.close().line();
        } else if (block instanceof Block.Notes notes) {
            notes(notes.sentences());
        } else if (block instanceof Block.Cover cover) {
            cover(cover);
        } else if (block instanceof Block.Contents) {
            return; // stands beside the text, see writeContents
        } else {
            throw new IllegalStateException("No way to write " + block.getClass());
        }
    }

    private void cover(Block.Cover cover) {
        strip(cover);
        cover.glance().ifPresent(this::glance);
        page.open("dl").with("class", "cover").line();
        for (Fact fact : cover.facts()) {
            page.open("dt").text(fact.label()).close();
            page.open("dd").text(fact.text()).close().line();
        }
        page.close().line();
    }

    private void glance(Glance glance) {
        page.open("div").with("class", "glance").line();
        new Grid(page, this, style).write(glance.table());
        alone(glance.figure());
        page.close().line();
    }

    private void strip(Block.Cover cover) {
        if (cover.strip().isEmpty()) {
            return;
        }
        page.open("p").with("class", "strip-label").text(cover.stripLabel()).close().line();
        page.open("ul").with("class", "strip").line();
        for (Share share : cover.strip()) {
            String shade = share.light().shade().map(style::classOf).orElse("");
            page.open("li").with("class", (shade + " " + style.classOf(share)).strip());
            page.open("span").with("class", "sign").with("aria-hidden", "true");
            runs(share.light().runs());
            page.close();
            page.text(" " + share.figure());
            page.open("span").with("class", "said").text(" " + share.light().spoken()).close();
            page.close().line();
        }
        page.close().line();
    }

    private void heading(Block.Heading heading) {
        page.open("h" + heading.level()).withAny("id", heading.anchor());
        page.text(heading.label()).close().line();
    }

    private void paragraph(Block.Prose prose) {
        page.open("p");
        runs(prose.runs());
        page.close().line();
    }

    private void items(Block.Items items) {
        if (items.items().isEmpty()) {
            return;
        }
        page.open(items.numbered() ? "ol" : "ul").line();
        for (Block.Prose item : items.items()) {
            page.open("li");
            runs(item.runs());
            page.close().line();
        }
        page.close().line();
    }

    private void figure(Block.Figure figure) {
        if (figure.beside().isEmpty()) {
            alone(figure);
            return;
        }
        page.open("div").with("class", "pair").line();
        page.open("div").line();
        figure.beside().forEach(this::paragraph);
        page.close().line();
        alone(figure);
        page.close().line();
    }

    private void alone(Block.Figure figure) {
        page.open("figure").withAny("id", figure.anchor()).line();
        drawings.write(figure);
        page.open("figcaption").text(figure.caption()).line();
        notes(figure.notes());
        page.close().line();
        page.close().line();
    }

    private void quotation(Block.Quotation quotation) {
        page.open("figure").with("class", "quotation").line();
        page.open("blockquote").open("p").text(quotation.text()).close().close().line();
        if (!quotation.source().isEmpty()) {
            page.open("figcaption").text(quotation.source()).close().line();
        }
        page.close().line();
    }

    private void contents(Block.Contents contents, List<Block.Heading> headings) {
        Deque<Block.Heading> listed = new ArrayDeque<>();
        headings.stream().filter(h -> h.level() <= contents.depth()).forEach(listed::add);
        if (listed.isEmpty()) {
            return;
        }
        page.open("nav").with("aria-label", contents.title()).line();
        page.open("h2").text(contents.title()).close().line();
        contentsFrom(listed, listed.element().level());
        page.close().line();
    }

    /** Takes the headings of this level and below, up to the first that stands above it. */
    private void contentsFrom(Deque<Block.Heading> listed, int level) {
        page.open("ol").line();
        while (!listed.isEmpty() && listed.element().level() >= level) {
            Block.Heading heading = listed.remove();
            page.open("li");
            run(new Run.Link(heading.label(), "#" + heading.anchor()));
            if (!listed.isEmpty() && listed.element().level() > heading.level()) {
                page.line();
                contentsFrom(listed, listed.element().level());
            }
            page.close().line();
        }
        page.close().line();
    }

    /** What stands under a table or a figure. */
    void notes(List<Block.Prose> notes) {
        if (notes.isEmpty()) {
            return;
        }
        page.open("div").with("class", "notes").line();
        notes.forEach(this::paragraph);
        page.close().line();
    }

    void runs(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        if (run instanceof Run.Strong strong) {
            page.open("strong").text(strong.text()).close();
        } else if (run instanceof Run.Emphasis emphasis) {
            page.open("em").text(emphasis.text()).close();
        } else if (run instanceof Run.Link link && anchors.leadSomewhere(link.target())) {
            page.open("a").with("href", link.target());
            page.text(link.text().isBlank() ? link.target() : link.text()).close();
        } else {
            page.text(run.text());
        }
    }
}
