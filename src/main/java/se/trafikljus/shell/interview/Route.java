package se.trafikljus.shell.interview;

import se.trafikljus.audit.scoring.Remaining;

/** Which objectives an interview goes to by itself. */
enum Route {
    UNSCORED("shell.interview.begin"),
    LACKING("shell.interview.beginLacking"),
    ALL("shell.interview.beginAgain");

    /** A place behind the last objective: the person leaves. */
    static final int AWAY = Integer.MAX_VALUE;

    /** Likewise where nothing is left to ask. */
    private static final int DONE = AWAY - 1;

    private final String beginning;

    Route(String beginning) {
        this.beginning = beginning;
    }

    static Route through(Remaining remaining) {
        if (remaining.unscoredFrom(0).isPresent()) {
            return UNSCORED;
        }
        return remaining.noAnswer() ? ALL : LACKING;
    }

    /** The key of the sentence that the interview begins with. */
    String beginning() {
        return beginning;
    }

    /** The place of the next objective on the way, from there on. */
    int from(int start, Remaining remaining) {
        return switch (this) {
            case UNSCORED -> remaining.unscoredFrom(start).orElse(DONE);
            case LACKING -> remaining.anythingFrom(start).orElse(DONE);
            case ALL -> start;
        };
    }
}
