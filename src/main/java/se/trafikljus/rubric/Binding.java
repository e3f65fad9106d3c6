package se.trafikljus.rubric;

/**
 * How strongly a source binds: {@code MUST} (ska) is law, {@code SHOULD} (bör) is general advice.
 */
public enum Binding {
    MUST,
    SHOULD
}
