package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import se.trafikljus.report.pdf.content.PageContent;

/** Puts lines of text on pages, their links underlined and ready to be clicked. */
final class Lettering {

    private static final float UNDERLINE_BELOW = 0.13f;
    private static final float UNDERLINE_WIDTH = 0.6f;

    private final Links links;

    Lettering(Links links) {
        this.links = links;
    }

    /** Puts a line where it is read as contents of a tag. */
    void write(Line line, Style style, Tag tag, Sheet sheet, float left, float baseline)
            throws IOException {
        float x = left;
        int from = 0;
        List<Fragment> fragments = line.fragments();
        while (from < fragments.size()) {
            Hyperlink link = fragments.get(from).link();
            int to = from;
            float width = 0;
            while (to < fragments.size() && fragments.get(to).link() == link) {
                width += fragments.get(to).width() * style.size();
                to++;
            }
            List<Fragment> stroke = fragments.subList(from, to);
            float start = x;
            if (link == null) {
                sheet.tagged(tag, page -> draw(stroke, style, start, baseline, page));
            } else {
                Tag linked = link.within(tag);
                Style linkedStyle = style.linked();
                sheet.tagged(linked, page -> draw(stroke, linkedStyle, start, baseline, page));
                underline(sheet, start, width, baseline, linkedStyle);
                links.add(
                        link,
                        linked,
                        sheet,
                        new PDRectangle(
                                start, baseline - style.size() * 0.3f, width, style.size() * 1.2f));
            }
            x += width;
            from = to;
        }
    }

    /** Puts a line where it is seen and not read. */
    void show(Line line, Style style, Artifact kind, Sheet sheet, float left, float baseline)
            throws IOException {
        sheet.artifact(kind, page -> draw(line.fragments(), style, left, baseline, page));
    }

    /** Puts a line that is read from below upwards; without a tag it is seen and not read. */
    void upwards(
            Line line, Style style, Optional<Tag> tag, Sheet sheet, float baseline, float bottom)
            throws IOException {
        Sheet.Brush brush =
                page -> {
                    page.beginText();
                    page.textUpwardsFrom(baseline, bottom);
                    show(line.fragments(), style, page);
                    page.endText();
                };
        if (tag.isPresent()) {
            sheet.tagged(tag.get(), brush);
        } else {
            sheet.artifact(Artifact.HEADER, brush);
        }
    }

    private static void underline(Sheet sheet, float left, float width, float baseline, Style style)
            throws IOException {
        float y = baseline - style.size() * UNDERLINE_BELOW;
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.lineColour(style.colour());
                    page.lineWidth(UNDERLINE_WIDTH);
                    page.line(left, y, left + width, y);
                    page.stroke();
                });
    }

    /** Draws what stands side by side. */
    static void draw(
            List<Fragment> fragments, Style style, float left, float baseline, PageContent page) {
        page.beginText();
        page.textAt(left, baseline);
        show(fragments, style, page);
        page.endText();
    }

    private static void show(List<Fragment> fragments, Style style, PageContent page) {
        page.fillColour(style.colour());
        for (Fragment fragment : fragments) {
            page.font(fragment.typeface().name(), style.size());
            byte[] codes = fragment.typeface().codes(fragment.text());
            String read = fragment.read();
            if (read != null) {
                page.beginReadAs(read);
            }
            page.show(codes);
            if (read != null) {
                page.end();
            }
        }
    }
}
