package se.trafikljus.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws something on a page. */
@FunctionalInterface
interface Brush {

    void on(PDPageContentStream page) throws IOException;
}
