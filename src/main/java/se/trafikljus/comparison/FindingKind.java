package se.trafikljus.comparison;

import java.util.Locale;

/** What a finding tells. */
public enum FindingKind {
    /** Two or more are below the top level. */
    RECURRING_WEAKNESS(false),
    /** Everybody counted meets the objective. */
    MET_BY_ALL(true),
    /** Nobody counted meets it. */
    MET_BY_NONE(false),
    /** Few meet it, and these do; or more do, and in these the auditor marked it. */
    SUCCESS_FACTOR(true),
    /** Whom those who do not meet it can call. */
    LEARN_FROM(true),
    /** Those who meet one area meet another, too, far more often than the others do. */
    TOGETHER(false),
    /** Whether the order of the areas rests on what the levels in the middle are worth. */
    ROBUSTNESS(false),
    /** Better, or worse, than in the previous audit: only the better is a strength. */
    CHANGE(false),
    /** It was in too few audits to compare. */
    COVERAGE(false),
    /** Ratings of it lack a rationale or a source. */
    UNFOUNDED(false);

    private final boolean strength;

    FindingKind(boolean strength) {
        this.strength = strength;
    }

    /** Whether it always speaks well of those it is about. */
    boolean isStrength() {
        return strength;
    }

    /** The id in files, such as {@code recurring_weakness}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
