package se.trafikljus.shell.interview;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.audit.scoring.BlindSheet;
import se.trafikljus.audit.scoring.OwnSheet;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.audit.scoring.Remaining;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.rubric.Objective;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.Invocation;

/**
 * Asks objective by objective, and saves after each answer, so that it can be left at any moment
 * and taken up again.
 */
public final class Interview {

    private final Invocation invocation;
    private final SheetWords words;
    private final ScoringSheet sheet;
    private final RemainingView remainingView;
    private final ObjectiveView view;
    private final List<Objective> objectives;
    private Route route = Route.UNSCORED;

    private Interview(Invocation invocation, SheetWords words) {
        this.invocation = invocation;
        this.words = words;
        this.sheet = words.sheet();
        this.remainingView = new RemainingView(invocation, words);
        this.view = new ObjectiveView(invocation, sheet);
        this.objectives = sheet.rubric().objectives();
    }

    /** An interview with whoever scores an audit. */
    public static Interview about(OwnSheet sheet, Invocation invocation) {
        return new Interview(invocation, new OwnSheetWords(sheet));
    }

    /** An interview with whoever scores an audit as its second person. */
    public static Interview about(BlindSheet sheet, Invocation invocation) {
        return new Interview(invocation, new BlindSheetWords(sheet));
    }

    /**
     * Asks until the person leaves, or nothing is left to ask.
     *
     * @throws se.trafikljus.Problem if nobody sits at a terminal
     */
    public void hold() {
        invocation.needPerson(words.instead());
        try {
            Remaining remaining = sheet.remaining();
            route = Route.through(remaining);
            say(route.beginning(), sheet.audit(), remaining.scored(), objectives.size());
            say("shell.interview.how", objectives.get(0).id());
            int at = begin(remaining);
            while (at < objectives.size()) {
                at = turn(at).take();
            }
            if (at != Route.AWAY) {
                words.close(invocation);
            }
        } catch (Cancelled left) {
            throw new Cancelled(Message.of("shell.interview.cancelled", words.command()));
        }
        end();
    }

    /** Where the interview was left in the midst of an objective, it goes on there. */
    private int begin(Remaining remaining) {
        Optional<Integer> leftOff =
                route == Route.UNSCORED ? remaining.leftOff() : Optional.empty();
        return leftOff.map(place -> turn(place, remaining.goOn(place), 0).take())
                .orElseGet(() -> route.from(0, remaining));
    }

    private Turn turn(int at) {
        Question first = route == Route.LACKING ? sheet.remaining().needed(at) : Question.RATING;
        return turn(at, first, at + 1);
    }

    private Turn turn(int at, Question first, int onward) {
        return new Turn(
                invocation,
                words,
                view,
                remainingView,
                at,
                first,
                () -> route.from(onward, sheet.remaining()));
    }

    private void end() {
        Remaining remaining = sheet.remaining();
        invocation.print("");
        remainingView.tell(remaining);
        remainingView.tellNext(remaining);
    }

    private void say(String key, Object... arguments) {
        invocation.print("", Message.of(key, arguments));
    }
}
