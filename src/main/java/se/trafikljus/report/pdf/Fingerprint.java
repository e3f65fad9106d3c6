package se.trafikljus.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import se.trafikljus.report.document.Document;

/** The file's identifier, from its contents: the same report has the same, another has another. */
final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {}

    /** Gives a file whose pages are drawn its identifier. */
    static void putInto(PDDocument pdf, Document document) throws IOException {
        MessageDigest digest = sha256();
        digest.update(Xmp.of(document));
        for (PDPage page : pdf.getPages()) {
            add(page.getContents(), digest);
            for (COSName name : page.getResources().getXObjectNames()) {
                add(page.getResources().getXObject(name).getStream().createInputStream(), digest);
            }
        }
        COSString identifier = new COSString(Arrays.copyOf(digest.digest(), LENGTH));
        COSArray identifiers = new COSArray();
        identifiers.add(identifier);
        identifiers.add(identifier);
        pdf.getDocument().setDocumentID(identifiers);
    }

    private static void add(InputStream contents, MessageDigest digest) throws IOException {
        try (InputStream read = new DigestInputStream(contents, digest)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
