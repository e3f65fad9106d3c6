package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.util.Matrix;
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

    /** Puts a line that is read from below upwards; without a tag it is seen and not read. */
    void upwards(
            Line line, Style style, Optional<Tag> tag, Sheet sheet, float baseline, float bottom) {
        Sheet.Brush brush =
                page ->
                        draw(
                                line.fragments(),
                                style,
                                Matrix.getRotateInstance(Math.PI / 2, baseline, bottom),
                                page);
        if (tag.isPresent()) {
            sheet.tagged(tag.get(), brush);
        } else {
            sheet.artifact(Artifact.HEADER, brush);
        }
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
        draw(fragments, style, Matrix.getTranslateInstance(left, baseline), page);
    }

    private static void draw(
            List<Fragment> fragments, Style style, Matrix place, PDPageContentStream page)
            throws IOException {
        page.beginText();
        page.setNonStrokingColor(style.colour());
        page.setTextMatrix(place);
        @Nullable Typeface last = null;
        for (Fragment fragment : fragments) {
            if (fragment.typeface() != last) {
                page.setFont(fragment.typeface().font(), style.size());
                last = fragment.typeface();
            }
            show(fragment, page);
        }
        page.endText();
    }

    private static void show(Fragment fragment, PDPageContentStream page) throws IOException {
        String read = fragment.read();
        if (read == null) {
            page.showText(fragment.text());
            return;
        }
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, read);
        page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
        page.showText(fragment.text());
        page.endMarkedContent();
    }
}
