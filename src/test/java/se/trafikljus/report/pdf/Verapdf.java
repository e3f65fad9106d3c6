package se.trafikljus.report.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The judge of PDF/UA-1, and of PDF/A-2a or PDF/A-3a, whichever a file declares. */
public final class Verapdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verapdf() {}

    /**
     * The archive profile that a file declares.
     *
     * @throws IllegalArgumentException if it declares neither of ours
     */
    public static PDFAFlavour declared(byte[] pdf) {
        String read = new String(pdf, StandardCharsets.ISO_8859_1);
        if (!read.contains("<pdfaid:conformance>A</pdfaid:conformance>")) {
            throw new IllegalArgumentException("Declares no conformance of level A");
        }
        if (read.contains("<pdfaid:part>3</pdfaid:part>")) {
            return PDFAFlavour.PDFA_3_A;
        }
        if (read.contains("<pdfaid:part>2</pdfaid:part>")) {
            return PDFAFlavour.PDFA_2_A;
        }
        throw new IllegalArgumentException("Declares neither PDF/A-2 nor PDF/A-3");
    }

    /** What breaks either profile; empty if nothing does. */
    public static List<String> violations(byte[] pdf) throws Exception {
        List<String> violations = new ArrayList<>();
        for (PDFAFlavour profile : List.of(PDFAFlavour.PDFUA_1, declared(pdf))) {
            try (PDFAParser parser =
                            Foundries.defaultInstance()
                                    .createParser(new ByteArrayInputStream(pdf), profile);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(profile, false)) {
                ValidationResult result = validator.validate(parser);
                if (!result.isCompliant()) {
                    result.getTestAssertions().stream()
                            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                            .map(a -> described(profile, a))
                            .distinct()
                            .forEach(violations::add);
                }
            }
        }
        return violations;
    }

    private static String described(PDFAFlavour profile, TestAssertion assertion) {
        return profile
                + " "
                + assertion.getRuleId().getClause()
                + "-"
                + assertion.getRuleId().getTestNumber()
                + " "
                + assertion.getMessage()
                + " @ "
                + assertion.getLocation().getContext();
    }
}
