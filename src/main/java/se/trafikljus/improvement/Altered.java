package se.trafikljus.improvement;

/** An improvement area before and after an auditor worded, addressed or dated it otherwise. */
public record Altered(ImprovementArea before, ImprovementArea after) {

    /** Whether it was addressed to one body before, and is to another now. */
    public boolean isReaddressed() {
        return !before.body().isBlank() && !before.body().equals(after.body());
    }
}
