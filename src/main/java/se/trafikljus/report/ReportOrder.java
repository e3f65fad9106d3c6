package se.trafikljus.report;

import java.time.LocalDate;
import java.util.Optional;
import se.trafikljus.Language;

/**
 * What is asked of a report.
 *
 * @param title empty for the one that its subject gives
 * @param date the only time that the files carry
 */
public record ReportOrder(Language language, Optional<String> title, LocalDate date) {}
