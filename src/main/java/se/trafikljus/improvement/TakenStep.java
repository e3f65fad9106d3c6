package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step that was taken with an improvement area, so that it can be told what was in time.
 *
 * @param day when it was taken; an answer's is the day it was given, not the day it was noted
 * @param due the date that held once the step was taken
 * @param by who noted it; empty where not known
 */
public record TakenStep(
        String improvement, Step step, LocalDate day, Optional<LocalDate> due, String by) {

    /** Whether it was taken by the date that held; empty where none did. */
    public Optional<Boolean> inTime() {
        return due.map(date -> !day.isAfter(date));
    }
}
