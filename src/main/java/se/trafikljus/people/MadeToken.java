package se.trafikljus.people;

/**
 * A token that was just made.
 *
 * @param secret what the program shows; it is nowhere else, and cannot be asked for again
 */
public record MadeToken(String secret, Token token) {

    /** Without the secret, so that it comes into no log. */
    @Override
    public String toString() {
        return "MadeToken[token=" + token + "]";
    }
}
