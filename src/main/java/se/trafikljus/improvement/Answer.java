package se.trafikljus.improvement;

/**
 * What the audited body answers (yttrande).
 *
 * @param decision the paragraph of its minutes, such as {@code § 12}; empty where not told
 * @param dnr the registration number of its case; empty where not told
 */
public record Answer(Response response, String text, String decision, String dnr) {}
