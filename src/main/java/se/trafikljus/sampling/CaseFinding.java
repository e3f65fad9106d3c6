package se.trafikljus.sampling;

import java.util.Optional;

/**
 * What somebody found in a case about one attribute.
 *
 * @param number the case's number in the population, as it was written
 * @param note empty to leave it out; what stands there stays where the outcome does
 */
public record CaseFinding(
        String number, String attribute, CaseOutcome outcome, Optional<String> note) {}
