package se.trafikljus.improvement;

import java.time.LocalDate;

/**
 * What was noted about an improvement area on a day.
 *
 * @param by who noted it; empty where not known
 */
public record Note(String improvement, LocalDate date, String text, String by) {}
