package se.trafikljus.audit;

import java.util.List;
import java.util.Locale;

/** What a comparison lays side by side; units of two kinds never stand in one (product rule 13). */
public enum Unit {
    /** Municipalities, one audit of each. */
    MUNICIPALITY,
    /** The audited bodies of one municipality, one audit of each. */
    BODY;

    /** {@code municipality} or {@code body}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What audits can only be compared as: several of one municipality as its bodies. */
    public static Unit shownBy(List<Audit> audits) {
        boolean ofOne = audits.stream().map(Audit::place).distinct().count() == 1;
        return audits.size() > 1 && ofOne ? BODY : MUNICIPALITY;
    }
}
