package se.trafikljus.people;

/**
 * What is kept of a person's password.
 *
 * @param hash what Argon2id made of it, with its salt and settings
 * @param setAt when it was set, ISO 8601 in UTC
 */
record Password(Person person, String hash, String setAt) {}
