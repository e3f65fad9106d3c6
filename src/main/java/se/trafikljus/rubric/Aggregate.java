package se.trafikljus.rubric;

/** How an area's value comes from its objectives. */
public enum Aggregate {
    /** The weighted mean of the counted levels. */
    MEAN,
    /** The lowest counted level, without weights. */
    LOWEST
}
