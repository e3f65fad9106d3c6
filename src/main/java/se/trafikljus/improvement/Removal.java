package se.trafikljus.improvement;

import java.time.LocalDate;

/** That an improvement area was taken back before it was sent; its id is never used again. */
public record Removal(String improvement, String reason, LocalDate day, String by) {}
