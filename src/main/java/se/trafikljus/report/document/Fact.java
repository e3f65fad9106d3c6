package se.trafikljus.report.document;

/** A fact of the cover, such as "Datum" and "2026-03-01". */
public record Fact(String label, String text) {}
