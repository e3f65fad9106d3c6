package se.trafikljus.web.report;

import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.trafikljus.Build;
import se.trafikljus.Sweden;
import se.trafikljus.trail.Trail;

/** Tells whether an order would give the same files as an earlier one. */
@Component
class StateOfThings {

    private final Trail trail;
    private final Clock clock;

    StateOfThings(@Lazy Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** How many records the trail had in such a state; none where it is not known. */
    static long records(String state) {
        String first = state.split(" ", 2)[0];
        return first.matches("[0-9]{1,18}") ? Long.parseLong(first) : 0;
    }

    /** Where the trail stands, the day, which a report carries, and the program that makes it. */
    String now() {
        return String.join(
                " ", trail.standing().head().line(), Sweden.today(clock).toString(), Build.version());
    }
}
