package se.trafikljus.improvement;

import java.time.LocalDate;
import se.trafikljus.Problem;

/** That an improvement area was taken back before it was sent; its id is never used again. */
public record Removal(String improvement, String reason, LocalDate day, String by) {

    /** A refusal that tells of it. */
    Problem refusal(String key) {
        return Problem.conflict(key, improvement, day.toString(), by, reason);
    }
}
