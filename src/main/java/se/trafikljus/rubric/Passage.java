package se.trafikljus.rubric;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was so of a rubric's subject during a time, for reports on audits of that time.
 *
 * @param from the first day it was so
 * @param to the last day it was so
 */
public record Passage(Text text, Optional<Since> from, Optional<LocalDate> to) {}
