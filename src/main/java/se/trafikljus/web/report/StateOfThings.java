package se.trafikljus.web.report;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Release;
import se.trafikljus.Sweden;
import se.trafikljus.report.ReportDesk;

/** Tells whether an order would give the same files as an earlier one. */
@Component
class StateOfThings {

    private final ReportDesk desk;
    private final Clock clock;

    StateOfThings(ReportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** How many records the trail had in such a state; none where it is not known. */
    static long records(String state) {
        String first = state.split(" ", 2)[0];
        return first.matches("[0-9]{1,18}") ? Long.parseLong(first) : 0;
    }

    /** Where the trail stands, the day, which a report carries, and the program that makes it. */
    String now(Actor actor) {
        return String.join(
                " ", desk.head(actor).line(), Sweden.today(clock).toString(), Release.version());
    }
}
