package se.trafikljus.exchange.set;

/**
 * What went out with a set.
 *
 * @param audits how many audits
 * @param improvements how many improvement areas, whether of an audit or of none
 */
public record ExportReport(int audits, int improvements) {}
