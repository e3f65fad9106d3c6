package se.trafikljus.improvement;

import java.util.Optional;

/**
 * What the audited body answers (yttrande).
 *
 * @param decision the paragraph of its minutes, such as {@code § 12}; where it is not said, a
 *     correction keeps what stands there, and an empty one takes it away
 * @param dnr the registration number of its case; likewise
 */
public record Answer(
        Response response, String text, Optional<String> decision, Optional<String> dnr) {

    /** An answer that says all of it. */
    public Answer(Response response, String text, String decision, String dnr) {
        this(response, text, Optional.of(decision), Optional.of(dnr));
    }
}
