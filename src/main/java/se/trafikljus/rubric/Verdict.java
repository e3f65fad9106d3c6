package se.trafikljus.rubric;

import java.util.List;

/** One of the four words in which an audit question is answered, such as "inte helt". */
public record Verdict(String id, Text label) {

    /** Those of a rubric that brings no words of its own, best first. */
    static final List<Verdict> ORDINARY =
            List.of(
                    new Verdict("yes", Text.of("ja", "yes")),
                    new Verdict("largely", Text.of("i allt väsentligt", "largely")),
                    new Verdict("partly", Text.of("inte helt", "not fully")),
                    new Verdict("no", Text.of("nej", "no")));
}
