package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Puts lines of text on pages, their links underlined and ready to be clicked. */
final class Lettering {

    private static final float UNDERLINE_BELOW = 0.13f;
    private static final float UNDERLINE_WIDTH = 0.6f;

    private final Links links;

    Lettering(Links links) {
        this.links = links;
    }

    /** Puts a line where it is read as contents of a tag. */
    void write(Line line, Style style, Tag tag, Sheet sheet, float left, float baseline) {
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
    void show(Line line, Style style, Artifact kind, Sheet sheet, float left, float baseline) {
        sheet.artifact(kind, page -> draw(line.fragments(), style, left, baseline, page));
    }

    private static void underline(
            Sheet sheet, float left, float width, float baseline, Style style) {
        float y = baseline - style.size() * UNDERLINE_BELOW;
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.setStrokingColor(style.colour());
                    page.setLineWidth(UNDERLINE_WIDTH);
                    page.moveTo(left, y);
                    page.lineTo(left + width, y);
                    page.stroke();
                });
    }

    /** Draws what stands side by side. */
    static void draw(
            List<Fragment> fragments,
            Style style,
            float left,
            float baseline,
            PDPageContentStream page)
            throws IOException {
        page.beginText();
        page.setNonStrokingColor(style.colour());
        page.newLineAtOffset(left, baseline);
        @Nullable Typeface last = null;
        for (Fragment fragment : fragments) {
            if (fragment.typeface() != last) {
                page.setFont(fragment.typeface().font(), style.size());
                last = fragment.typeface();
            }
            page.showText(fragment.text());
        }
        page.endText();
    }
}
