package se.trafikljus.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import se.trafikljus.report.document.Attachment;

/**
 * The file that a PDF carries, as PDF/A-3 wants it (ISO 19005-3, 6.8): among the embedded files,
 * where viewers list it, and associated with the whole document.
 *
 * <p>It is {@code /Data}: what the tables and charts were drawn from. {@code /Source} would say
 * that the report could be made from it alone, but the auditor's own text is not in it.
 */
public final class AssociatedFile {

    public static final COSName ASSOCIATED = COSName.getPDFName("AF");
    public static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    public static final COSName DATA = COSName.getPDFName("Data");

    private AssociatedFile() {}

    static void putInto(PDDocument pdf, Attachment attachment, LocalDate date) throws IOException {
        PDEmbeddedFile file = embedded(pdf, attachment, date);
        PDComplexFileSpecification described = new PDComplexFileSpecification();
        described.setFile(attachment.name());
        described.setFileUnicode(attachment.name());
        described.setFileDescription(attachment.description());
        described.setEmbeddedFile(file);
        described.setEmbeddedFileUnicode(file);
        described.getCOSObject().setItem(RELATIONSHIP, DATA);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(attachment.name(), described));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(described);
        pdf.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }

    /** Stored as it is, so that nothing has to be unpacked by whoever takes it out. */
    private static PDEmbeddedFile embedded(PDDocument pdf, Attachment attachment, LocalDate date)
            throws IOException {
        byte[] content = attachment.content();
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content));
        file.setSubtype(attachment.mediaType());
        COSDictionary parameters = new COSDictionary();
        parameters.setDirect(true);
        parameters.setInt(COSName.SIZE, content.length);
        parameters.setItem(COSName.getPDFName("CheckSum"), new COSString(md5(content), true));
        parameters.setString(COSName.MOD_DATE, Properties.day(date));
        file.getCOSObject().setItem(COSName.PARAMS, parameters);
        return file;
    }

    /** The only checksum that the format knows (ISO 32000-1, table 46); nothing rests on it. */
    private static byte[] md5(byte[] content) {
        try {
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
