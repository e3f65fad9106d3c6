package se.trafikljus.trail;

/** The last record of the trail. */
record Head(long seq, String hash) {

    static final Head NONE = new Head(0, "0".repeat(64));
}
