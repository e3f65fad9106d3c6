package se.trafikljus.report.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** An A4 page, standing or lying; measures in points from its lower left corner. */
enum Paper {
    PORTRAIT(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()),
    LANDSCAPE(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    /** Where every line begins. */
    static final float LEFT = 54;

    private static final float ABOVE = 66;
    private static final float BELOW = 60;
    private static final float HEADER_BASELINE = 40;
    private static final float FOOTER_BASELINE = 32;

    private final float width;
    private final float height;

    Paper(float width, float height) {
        this.width = width;
        this.height = height;
    }

    PDRectangle mediaBox() {
        return new PDRectangle(width, height);
    }

    float textWidth() {
        return width - 2 * LEFT;
    }

    float right() {
        return width - LEFT;
    }

    float top() {
        return height - ABOVE;
    }

    float bottom() {
        return BELOW;
    }

    float textHeight() {
        return top() - bottom();
    }

    float headerBaseline() {
        return height - HEADER_BASELINE;
    }

    float footerBaseline() {
        return FOOTER_BASELINE;
    }
}
