package se.trafikljus.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import se.trafikljus.report.document.Document;

/**
 * What the file says about itself: title, author, language, colours, and no time finer than a day.
 */
public final class Properties {

    public static final String PRODUCER = "Trafikljus";

    /** The trail's head when the report was made, as the line of a file: number, blank, hash. */
    public static final String TRAIL_HEAD = "TrailHead";

    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'D:'uuuuMMdd", Locale.ROOT);

    private Properties() {}

    static void putInto(PDDocument pdf, Document document) throws IOException {
        pdf.setVersion(1.7f);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(document.language().tag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(srgb(pdf));
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Xmp.of(document));
        catalog.setMetadata(metadata);
        describe(pdf.getDocumentInformation(), document);
    }

    private static void describe(PDDocumentInformation information, Document document) {
        information.setTitle(Legible.trimmed(document.title()));
        if (!Legible.trimmed(document.subject()).isEmpty()) {
            information.setSubject(Legible.trimmed(document.subject()));
        }
        if (!Legible.trimmed(document.author()).isEmpty()) {
            information.setAuthor(Legible.trimmed(document.author()));
        }
        document.trail()
                .ifPresent(
                        trail ->
                                information.setCustomMetadataValue(
                                        TRAIL_HEAD, trail.head().line()));
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        String day = day(document.date());
        information.getCOSObject().setString(COSName.CREATION_DATE, day);
        information.getCOSObject().setString(COSName.MOD_DATE, day);
    }

    /** A day as PDF writes it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static PDOutputIntent srgb(PDDocument pdf) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }
}
