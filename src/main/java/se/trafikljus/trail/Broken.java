package se.trafikljus.trail;

import se.trafikljus.Message;

/**
 * The first thing found wrong in the trail.
 *
 * @param seq the record, 0 where it concerns what the tables hold and no single record
 */
public record Broken(long seq, Message why) {}
