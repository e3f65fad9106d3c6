package se.trafikljus.improvement;

import java.util.Optional;

/**
 * An improvement area that was just answered, and what that corrected.
 *
 * @param replaced the answer that stood there before; empty if this is the first
 * @param by who noted the one before; empty where not known
 */
public record AnswerResult(ImprovementArea area, Optional<Response> replaced, String by) {}
