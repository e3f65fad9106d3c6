package se.trafikljus.improvement;

/**
 * The last step that was taken with an improvement area.
 *
 * @param number which of its steps it is, counted from 1
 */
public record LastStep(int number, TakenStep taken) {}
