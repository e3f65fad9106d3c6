package se.trafikljus.report.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The judge of PDF/UA-1 and PDF/A-2a. */
public final class Verapdf {

    private static final List<PDFAFlavour> PROFILES =
            List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verapdf() {}

    /** What breaks either profile; empty if nothing does. */
    public static List<String> violations(byte[] pdf) throws Exception {
        List<String> violations = new ArrayList<>();
        for (PDFAFlavour profile : PROFILES) {
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
