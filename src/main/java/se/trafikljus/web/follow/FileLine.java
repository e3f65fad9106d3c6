package se.trafikljus.web.follow;

import se.trafikljus.evidence.StepFile;

/**
 * A file of an improvement area as its page lists it.
 *
 * @param step the step that it is attached to, in words, with its day
 * @param removable whether the visitor may remove it now
 */
public record FileLine(StepFile file, String step, boolean removable) {}
