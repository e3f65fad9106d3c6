package se.trafikljus.people;

/**
 * A token with what is kept of what the program shows.
 *
 * @param digest its SHA-256, in hexadecimal
 */
record KeptToken(Token token, String digest) {}
