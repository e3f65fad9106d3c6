package se.trafikljus.shell.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.PersonalDataNote;

/** One objective, from the first question asked about it until it is left. */
final class Turn {

    private static final List<String> YES = List.of("j", "ja", "y", "yes");
    private static final List<String> NO = List.of("n", "nej", "no");

    private final Invocation invocation;
    private final ScoringSheet sheet;
    private final String instead;
    private final ObjectiveView view;
    private final RemainingView remainingView;
    private final RatingKeys keys;
    private final TextAnswer texts;
    private final int at;
    private final Objective objective;
    private final IntSupplier following;
    private Question question;
    private ScoringSheet.Cell seen;

    /** A text that was refused, which the editor takes up again. */
    private Optional<String> draft = Optional.empty();

    private boolean textsExplained;
    private OptionalInt goal = OptionalInt.empty();

    /**
     * @param at the objective's place in the rubric, from 0
     * @param first the question to begin with
     * @param following the place of the objective that comes next of itself
     */
    Turn(
            Invocation invocation,
            SheetWords words,
            ObjectiveView view,
            RemainingView remainingView,
            int at,
            Question first,
            IntSupplier following) {
        this.invocation = invocation;
        this.sheet = words.sheet();
        this.instead = words.instead();
        this.view = view;
        this.remainingView = remainingView;
        this.keys = new RatingKeys(sheet.rubric().scale());
        this.texts = new TextAnswer(invocation, instead);
        this.at = at;
        this.objective = sheet.rubric().objectives().get(at);
        this.question = first;
        this.following = following;
        this.seen = cell();
    }

    /** Asks until the objective is left; returns the place of the one to go on with. */
    int take() {
        view.show(objective, now());
        while (goal.isEmpty()) {
            invocation.goOnUnlessCancelled();
            ask().ifPresentOrElse(this::hear, () -> leaveFor(Route.AWAY));
        }
        return goal.getAsInt();
    }

    private ScoringSheet.Cell cell() {
        return sheet.cells().get(at);
    }

    private Assessment now() {
        return seen.now();
    }

    private Optional<String> ask() {
        Message prompt = Message.of(prompt(), question.label(), objective.id());
        view.remind(objective);
        if (question == Question.RATING) {
            invocation.print("  ", keys::legend);
            return invocation.askKey(prompt, keys.atOnce(), instead);
        }
        if (question.isText() && !textsExplained) {
            invocation.print("  ", Message.of("shell.interview.texts"));
            textsExplained = true;
        }
        return invocation.ask(prompt, instead);
    }

    private String prompt() {
        boolean known = question.isAnswered(now());
        if (question == Question.SUCCESS) {
            return known ? "shell.interview.keepYes" : "shell.interview.askYesOrNo";
        }
        return known ? "shell.interview.keep" : "shell.interview.ask";
    }

    private void hear(String answer) {
        try {
            Optional<Steering> steering =
                    question == Question.RATING && keys.find(answer).isPresent()
                            ? Optional.empty()
                            : Steering.in(answer);
            if (steering.isPresent()) {
                steer(steering.get());
            } else if (answer.isBlank()) {
                move(1);
            } else {
                answered(answer);
            }
        } catch (Problem told) {
            invocation.note(told);
        }
    }

    private void steer(Steering steering) {
        switch (steering.word()) {
            case BACK -> back();
            case SKIP -> leaveFor(following.getAsInt());
            case GO -> leaveFor(place(steering.target()));
            case MORE -> view.showWhole(objective, now());
            case MISSING -> remainingView.tell(sheet.remaining());
            case EDIT -> edit();
            case CLEAR -> clear();
            case HELP -> help();
            case QUIT -> leaveFor(Route.AWAY);
        }
    }

    private void back() {
        move(-1);
        if (goal.isEmpty()) {
            view.showAnswer(question, now());
        }
    }

    private int place(String id) {
        List<String> ids = sheet.rubric().objectives().stream().map(Objective::id).toList();
        if (id.isEmpty()) {
            throw Problem.because("shell.interview.goWhere", ids.get(0));
        }
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).equalsIgnoreCase(id)) {
                return i;
            }
        }
        throw Nearest.to(id.toUpperCase(Locale.ROOT), ids)
                .map(near -> Problem.because("shell.interview.goNear", id, near))
                .orElseGet(
                        () ->
                                Problem.because(
                                        "shell.interview.goUnknown", id, String.join(", ", ids)));
    }

    private void help() {
        invocation.print("", Message.of("shell.interview.help"));
        for (Steering.Word word : Steering.Word.values()) {
            invocation.print("  ", word.explained(invocation.language()));
        }
        invocation.print("", Message.of("shell.interview.helpTexts"));
    }

    private void answered(String answer) {
        switch (question) {
            case RATING -> rate(answer);
            case SUCCESS -> save(seen.change().success(yesOrNo(answer)));
            case FINDING, RATIONALE, SOURCE, QUOTE -> write(texts.from(answer));
        }
        move(1);
    }

    private void rate(String answer) {
        Rating rating = keys.find(answer).orElseThrow(() -> sheet.rubric().words().unknown(answer));
        save(seen.change().rating(rating.id()));
        invocation.print(
                "  ", Message.of("shell.interview.chosen", rating.symbol(), rating.label()));
    }

    private static boolean yesOrNo(String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw Problem.because("shell.interview.yesOrNo", answer);
        }
        return YES.contains(word);
    }

    /**
     * The text that stands under the question.
     *
     * @throws Problem if it is not answered in free words
     */
    private String text() {
        if (!question.isText()) {
            throw Problem.because("shell.interview.noText");
        }
        return question.text(now());
    }

    private void edit() {
        String before = text();
        String name = objective.id() + "-" + question.id();
        String text = texts.edited(draft.orElse(before), before, name);
        if (text.isBlank()) {
            clear();
        } else {
            write(text);
            invocation.print("  ", question.label(), text);
            move(1);
        }
    }

    private void clear() {
        String before = text();
        if (before.isBlank()) {
            throw Problem.because("shell.interview.nothingToClear", question.label());
        }
        save(question.answered(seen.change(), ""));
        invocation.print(
                "  ",
                Message.of("shell.interview.cleared", objective.id(), question.label()),
                before);
    }

    /** Whatever refuses the text, it is still there for the editor. */
    private void write(String text) {
        draft = Optional.of(text);
        try {
            save(question.answered(seen.change(), text));
            PersonalDataNote.tell(invocation, text);
        } catch (Problem refused) {
            List<Message> told = new ArrayList<>(refused.faults());
            told.add(Message.of("shell.interview.draftKept"));
            throw Problem.listing(refused.message(), told);
        }
    }

    private void save(CellChange change) {
        try {
            if (!change.changesNothingIn(now(), sheet.rubric())) {
                sheet.save(change).notes().forEach(invocation::note);
            }
        } finally {
            seen = cell();
        }
    }

    /** To the next question, in either direction, that the rating calls for. */
    private void move(int direction) {
        draft = Optional.empty();
        List<Question> asked =
                now().rating()
                        .map(
                                rating ->
                                        sheet.questions().stream()
                                                .filter(one -> isAsked(one, rating))
                                                .toList())
                        .orElse(List.of());
        List<Question> further =
                asked.stream().filter(one -> one.compareTo(question) * direction > 0).toList();
        if (!further.isEmpty()) {
            question = further.get(direction > 0 ? 0 : further.size() - 1);
        } else {
            leaveFor(direction > 0 ? following.getAsInt() : Math.max(0, at - 1));
        }
    }

    private boolean isAsked(Question one, Rating rating) {
        return one.isAskedOf(rating, sheet.rubric().scale().best());
    }

    private void leaveFor(int place) {
        goal = OptionalInt.of(place);
    }
}
