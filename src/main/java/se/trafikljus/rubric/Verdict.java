package se.trafikljus.rubric;

import java.util.List;

/**
 * A word that answers the audit question, as "inte helt".
 *
 * @param label as it stands in a sentence, in lower case
 */
public record Verdict(String id, Text label) {

    /** Those of a rubric that names none of its own, best first. */
    static final List<Verdict> USUAL =
            List.of(
                    new Verdict("yes", Text.of("ja", "yes")),
                    new Verdict("largely", Text.of("i allt väsentligt", "largely")),
                    new Verdict("partly", Text.of("inte helt", "not fully")),
                    new Verdict("no", Text.of("nej", "no")));
}
