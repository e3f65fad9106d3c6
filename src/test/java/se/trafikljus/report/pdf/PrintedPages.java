package se.trafikljus.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What can be measured on the pages of a PDF as they are printed. */
public final class PrintedPages {

    private static final float DPI = 24;
    private static final int INK = 235;

    /** Less than this of a letter's box is its neighbour's business. */
    private static final double LETTER_HEIGHT = 0.45;

    private PrintedPages() {}

    /**
     * How far down each page something is printed, from 0 at the top of its text to 1 at its foot;
     * the running lines do not count.
     */
    public static List<Double> filled(byte[] file) throws IOException {
        List<Double> filled = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                boolean lying =
                        pdf.getPage(page).getMediaBox().getWidth()
                                > pdf.getPage(page).getMediaBox().getHeight();
                Paper paper = lying ? Paper.LANDSCAPE : Paper.PORTRAIT;
                filled.add(filled(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY), paper));
            }
        }
        return filled;
    }

    private static double filled(BufferedImage image, Paper paper) {
        float perPoint = DPI / 72;
        float height = paper.mediaBox().getHeight();
        int top = (int) ((height - paper.top()) * perPoint);
        int foot = (int) ((height - paper.bottom()) * perPoint);
        for (int y = foot; y > top; y--) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < INK) {
                    return (y - top) / (double) (foot - top);
                }
            }
        }
        return 0;
    }

    /** Letters that are printed over one another, each pair with its page. */
    public static List<String> overprints(byte[] file) throws IOException {
        List<String> overprints = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                List<Box> boxes = boxes(pdf, page);
                for (int i = 0; i < boxes.size(); i++) {
                    for (int j = i + 1;
                            j < boxes.size() && boxes.get(j).top < boxes.get(i).bottom;
                            j++) {
                        if (boxes.get(i).covers(boxes.get(j))) {
                            overprints.add(
                                    "page %d: %s and %s"
                                            .formatted(page, boxes.get(i).text, boxes.get(j).text));
                        }
                    }
                }
            }
        }
        return overprints;
    }

    private static List<Box> boxes(PDDocument pdf, int page) throws IOException {
        List<Box> boxes = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        if (!text.getUnicode().isBlank() && text.getDir() == 0) {
                            boxes.add(Box.of(text));
                        }
                    }
                };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        boxes.sort(Comparator.comparingDouble(Box::top));
        return boxes;
    }

    /** The middle of a letter, where nothing else may stand. */
    private record Box(String text, double left, double right, double top, double bottom) {

        static Box of(TextPosition text) {
            double inset = text.getWidth() * 0.15;
            return new Box(
                    text.getUnicode(),
                    text.getX() + inset,
                    text.getX() + text.getWidth() - inset,
                    text.getY() - text.getFontSizeInPt() * LETTER_HEIGHT,
                    text.getY());
        }

        boolean covers(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }
}
