package se.trafikljus.report.pdf.reading;

import java.io.IOException;
import se.trafikljus.report.pdf.Properties;
import se.trafikljus.report.pdf.RawBytes;

/** Why a PDF is not one that we wrote, as far as its bare bytes tell. */
enum Strange {
    CUT_OFF("cutOff"),
    ENCRYPTED("encrypted"),
    ALTERED("altered"),
    FOREIGN("none");

    private static final int TAIL = 1024;

    private final String key;

    Strange(String key) {
        this.key = key;
    }

    /** The end of the key of the sentence that says so. */
    String key() {
        return key;
    }

    /** Tells by marks alone: nothing of a strange file is unpacked or interpreted. */
    static Strange of(RawBytes file, WrittenPdf.Sought sought) throws IOException {
        if (!file.text(Math.max(0, file.length() - TAIL), TAIL).contains("%%EOF")) {
            return CUT_OFF;
        }
        if (file.hold("/Encrypt")) {
            return ENCRYPTED;
        }
        boolean mayHold = sought != WrittenPdf.Sought.DATA || carriesData(file);
        return isOurs(file) && mayHold ? ALTERED : FOREIGN;
    }

    /** Other programs may write a property of XMP as an attribute. */
    private static boolean isOurs(RawBytes file) throws IOException {
        return file.hold("CreatorTool>" + Properties.PRODUCER)
                || file.hold("CreatorTool=\"" + Properties.PRODUCER);
    }

    private static boolean carriesData(RawBytes file) throws IOException {
        return file.hold("pdfaid:part>3") || file.hold("pdfaid:part=\"3");
    }
}
