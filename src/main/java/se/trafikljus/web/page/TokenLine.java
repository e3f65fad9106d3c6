package se.trafikljus.web.page;

import java.time.Instant;
import java.util.List;
import se.trafikljus.Sweden;
import se.trafikljus.people.Token;
import se.trafikljus.trail.TrailRecord;

/**
 * A token as a page lists it.
 *
 * @param made when it was made, in Sweden
 * @param until when it ends to hold, in Sweden
 * @param over whether it holds no longer
 */
public record TokenLine(
        String id, String purpose, String madeBy, String made, String until, boolean over) {

    /** Tokens as they stand at a time. */
    public static List<TokenLine> of(List<Token> tokens, Instant now) {
        return tokens.stream()
                .map(
                        one ->
                                new TokenLine(
                                        one.id(),
                                        one.purpose(),
                                        one.madeBy(),
                                        TrailRecord.told(one.madeAt()),
                                        Sweden.told(one.until()),
                                        !one.holdsAt(now)))
                .toList();
    }
}
