package se.trafikljus.report.prose;

import java.util.List;
import se.trafikljus.audit.conduct.Signature;

/** Who answers for a comparative report, and its number; each is empty where nothing is said. */
public record Responsible(
        String commissioner,
        String auditor,
        String qualityChecked,
        String dnr,
        List<Signature> signatures) {

    /** Nothing is said. */
    public static final Responsible NOBODY = new Responsible("", "", "", "", List.of());

    public Responsible {
        signatures = List.copyOf(signatures);
    }
}
