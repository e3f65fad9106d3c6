package se.trafikljus.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import se.trafikljus.Message;
import se.trafikljus.report.document.Document;

/**
 * Writes a document as one HTML file that fetches nothing and runs nothing: style, pictures and
 * policy stand inside it. The same document gives the same text. The file is well-formed XML too.
 */
public final class HtmlWriter {

    /**
     * Writes the file, to be stored as UTF-8; the writer is left open.
     *
     * @throws IllegalArgumentException if two blocks have one anchor, or an anchor holds a blank
     */
    public void write(Document document, Writer to) throws IOException {
        try {
            put(document, to);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void put(Document document, Writer to) {
        Anchors anchors = Anchors.of(document.blocks());
        Stylesheet style = Stylesheet.of(document);
        Markup page = new Markup(to);
        page.open("html").with("lang", document.language().tag()).line();
        head(document, style, page);
        page.open("body").line();
        skipLink(document, page);
        header(document, page);
        Drawings drawings = Drawings.of(document.blocks(), anchors, page);
        Body body = new Body(page, anchors, style, drawings);
        page.open("div").with("class", "beside").line();
        body.writeContents(document);
        page.open("main").with("id", Anchors.MAIN).with("tabindex", "-1").line();
        body.write(document);
        page.close().line().close().line().close().line().close().line();
        page.finish();
    }

    private static void head(Document document, Stylesheet style, Markup page) {
        page.open("head").line();
        page.empty("meta").with("charset", "UTF-8").line();
        page.empty("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy(style))
                .line();
        meta(page, "viewport", "width=device-width, initial-scale=1");
        meta(page, "referrer", "no-referrer");
        page.open("title").text(document.title()).close().line();
        meta(page, "description", document.subject());
        if (!document.author().isEmpty()) {
            meta(page, "author", document.author());
        }
        meta(page, "dcterms.date", document.date().toString());
        page.open("style").text(style.text()).close().line();
        page.close().line();
    }

    /** The hash lets in this style and no other, so that not even a style attribute is obeyed. */
    private static String policy(Stylesheet style) {
        return "default-src 'none'; style-src '"
                + style.hash()
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static void meta(Markup page, String name, String content) {
        page.empty("meta").with("name", name).with("content", content).line();
    }

    private static void skipLink(Document document, Markup page) {
        page.open("a").with("class", "skip").with("href", "#" + Anchors.MAIN);
        page.text(Message.of("html.skip").in(document.language())).close().line();
    }

    private static void header(Document document, Markup page) {
        page.open("header").line();
        if (!document.mark().isEmpty()) {
            page.open("p").with("class", "mark").text(document.mark()).close().line();
        }
        page.open("h1").text(document.title()).close().line();
        page.close().line();
    }
}
