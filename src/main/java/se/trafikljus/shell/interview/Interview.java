package se.trafikljus.shell.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.shell.Lacking;
import se.trafikljus.shell.Question;
import se.trafikljus.shell.Sheet;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.PersonalDataNote;

/**
 * Asks objective by objective, and saves after each answer, so that it can be left at any moment
 * and taken up again.
 */
public final class Interview {

    private static final int AWAY = Integer.MAX_VALUE;
    private static final List<String> YES = List.of("j", "ja", "y", "yes");
    private static final List<String> NO = List.of("n", "nej", "no");

    private final Invocation invocation;
    private final Sheet sheet;
    private final ObjectiveView view;
    private final RatingKeys keys;
    private final TextAnswer texts;
    private final List<Objective> objectives;
    private Route route = Route.UNSCORED;

    public Interview(Invocation invocation, Sheet sheet) {
        this.invocation = invocation;
        this.sheet = sheet;
        this.view = new ObjectiveView(invocation, sheet);
        this.keys = new RatingKeys(sheet.rubric().scale());
        this.texts = new TextAnswer(invocation, sheet.instead());
        this.objectives = sheet.rubric().objectives();
    }

    /** Which objectives the interview goes to by itself. */
    private enum Route {
        UNSCORED("shell.interview.begin"),
        LACKING("shell.interview.beginLacking"),
        ALL("shell.interview.beginAgain");

        private final String beginning;

        Route(String beginning) {
            this.beginning = beginning;
        }

        static Route through(Lacking lacking) {
            if (lacking.unscoredFrom(0).isPresent()) {
                return UNSCORED;
            }
            return lacking.nothing() ? ALL : LACKING;
        }

        int from(int start, Lacking lacking) {
            return switch (this) {
                case UNSCORED -> lacking.unscoredFrom(start).orElse(AWAY);
                case LACKING -> lacking.anythingFrom(start).orElse(AWAY);
                case ALL -> start;
            };
        }
    }

    public void hold() {
        invocation.needPerson(sheet.instead());
        try {
            Lacking lacking = new Lacking(sheet);
            route = Route.through(lacking);
            say(route.beginning, sheet.audit(), lacking.scored(), objectives.size());
            say("shell.interview.how", objectives.get(0).id());
            int at = begin(lacking);
            while (at < objectives.size()) {
                at = turn(at).take();
            }
        } catch (Cancelled left) {
            throw new Cancelled(Message.of("shell.interview.cancelled", sheet.command()));
        }
        end();
    }

    /** Where the interview was left in the midst of an objective, it goes on there. */
    private int begin(Lacking lacking) {
        Optional<Integer> leftOff = route == Route.UNSCORED ? lacking.leftOff() : Optional.empty();
        return leftOff.map(place -> new Turn(place, lacking.goOn(place), 0).take())
                .orElseGet(() -> route.from(0, lacking));
    }

    private Turn turn(int at) {
        Question first = route == Route.LACKING ? new Lacking(sheet).needed(at) : Question.RATING;
        return new Turn(at, first, at + 1);
    }

    private void end() {
        Lacking lacking = new Lacking(sheet);
        invocation.print("");
        tell(lacking);
        invocation.print(
                "",
                lacking.nothing()
                        ? sheet.next()
                        : Message.of("shell.interview.goOn", sheet.command()));
    }

    private void tell(Lacking lacking) {
        if (lacking.nothing()) {
            invocation.print("", sheet.whole());
        } else {
            invocation.print("", sheet.lacking());
            lacking.told().forEach(line -> invocation.print("  ", line));
        }
        sheet.besides().ifPresent(line -> invocation.print("", line));
    }

    /** One objective, from the first question asked about it until it is left. */
    private final class Turn {

        private final int at;
        private final Objective objective;
        private final int onward;
        private Question question;
        private Assessment seen;

        /** A text that was refused, which the editor takes up again. */
        private Optional<String> draft = Optional.empty();

        private boolean textsExplained;
        private OptionalInt goal = OptionalInt.empty();

        /**
         * @param onward the place from which the next objective is looked for
         */
        Turn(int at, Question first, int onward) {
            this.at = at;
            this.objective = objectives.get(at);
            this.question = first;
            this.onward = onward;
            this.seen = cell();
        }

        /**
         * @return the place of the objective to go on with
         */
        int take() {
            view.show(objective, seen);
            while (goal.isEmpty()) {
                invocation.goOnUnlessCancelled();
                ask().ifPresentOrElse(this::hear, () -> leaveFor(AWAY));
            }
            return goal.getAsInt();
        }

        private Assessment cell() {
            return sheet.cells().get(at);
        }

        private Optional<String> ask() {
            Message prompt = Message.of(prompt(), question.label(), objective.id());
            view.remind(objective);
            if (question == Question.RATING) {
                invocation.print("  ", keys::legend);
                return invocation.askKey(prompt, keys.atOnce(), sheet.instead());
            }
            if (question.isText() && !textsExplained) {
                invocation.print("  ", Message.of("shell.interview.texts"));
                textsExplained = true;
            }
            return invocation.ask(prompt, sheet.instead());
        }

        private String prompt() {
            boolean known = question.isAnswered(seen);
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
                case BACK -> move(-1);
                case SKIP -> leaveFor(following());
                case GO -> leaveFor(place(steering.target()));
                case MORE -> view.showWhole(objective, seen);
                case MISSING -> tell(new Lacking(sheet));
                case EDIT -> edit();
                case CLEAR -> clear();
                case HELP -> help();
                case QUIT -> leaveFor(AWAY);
            }
        }

        private void answered(String answer) {
            switch (question) {
                case RATING -> rate(answer);
                case SUCCESS -> save(succeeded(yesOrNo(answer)));
                case FINDING, RATIONALE, SOURCE, QUOTE -> write(texts.from(answer));
            }
            move(1);
        }

        private void rate(String answer) {
            Rating rating =
                    keys.find(answer).orElseGet(() -> Audits.rating(sheet.rubric(), answer));
            save(seen.rated(rating, seen.scoredBy(), seen.scoredAt()));
            invocation.print(
                    "  ", Message.of("shell.interview.chosen", rating.symbol(), rating.label()));
        }

        private Assessment succeeded(boolean success) {
            return seen.founded(
                    seen.finding(), seen.rationale(), seen.source(), seen.quote(), success);
        }

        private void edit() {
            String before = question.text(seen);
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
            String before = question.text(seen);
            if (before.isBlank()) {
                throw Problem.because("shell.interview.nothingToClear", question.label());
            }
            save(question.with(seen, ""));
            invocation.print(
                    "  ",
                    Message.of("shell.interview.cleared", objective.id(), question.label()),
                    before);
        }

        /** Whatever refuses the text, it is still there for the editor. */
        private void write(String text) {
            draft = Optional.of(text);
            try {
                save(question.with(seen, text));
                PersonalDataNote.tell(invocation, text);
            } catch (Problem refused) {
                List<Message> told = new ArrayList<>(refused.faults());
                told.add(Message.of("shell.interview.draftKept"));
                throw Problem.listing(refused.message(), told);
            }
        }

        private void save(Assessment wanted) {
            try {
                if (!wanted.equals(seen)) {
                    sheet.save(seen, wanted);
                }
            } finally {
                seen = cell();
            }
        }

        /** To the next question, in either direction, that the rating calls for. */
        private void move(int direction) {
            draft = Optional.empty();
            List<Question> asked =
                    seen.rating()
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
                leaveFor(direction > 0 ? following() : Math.max(0, at - 1));
            }
        }

        private boolean isAsked(Question one, Rating rating) {
            return one.isAskedOf(rating, sheet.rubric().scale().best());
        }

        private int following() {
            return route.from(onward, new Lacking(sheet));
        }

        private void leaveFor(int place) {
            goal = OptionalInt.of(place);
        }
    }

    private int place(String id) {
        List<String> ids = objectives.stream().map(Objective::id).toList();
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
        say("shell.interview.help");
        for (Steering.Word word : Steering.Word.values()) {
            invocation.print("  ", word.explained(invocation.language()));
        }
        say("shell.interview.helpTexts");
    }

    private static boolean yesOrNo(String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw Problem.because("shell.interview.yesOrNo", answer);
        }
        return YES.contains(word);
    }

    private void say(String key, Object... arguments) {
        invocation.print("", Message.of(key, arguments));
    }
}
