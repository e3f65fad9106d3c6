package se.trafikljus.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Source;

/**
 * Asks objective by objective, and saves after each answer, so that it can be left at any moment
 * and taken up again.
 */
final class Interview {

    private static final String INSTEAD = "score set";
    private static final List<String> YES = List.of("j", "ja", "y", "yes");
    private static final List<String> NO = List.of("n", "nej", "no");

    private final Invocation invocation;
    private final Audits audits;
    private final Actor actor;
    private final Optional<ScoredAudit> lastTime;
    private ScoredAudit audit;

    Interview(Invocation invocation, Audits audits, Actor actor, ScoredAudit audit) {
        this.invocation = invocation;
        this.audits = audits;
        this.actor = actor;
        this.audit = audit;
        this.lastTime = audits.before(audit);
    }

    /** Where the interview goes after an answer; the words are understood at every question. */
    private enum Next {
        ON(List.of()),
        BACK(List.of("bakåt", "back")),
        SKIP(List.of("hoppa", "skip")),
        AWAY(List.of("sluta", "quit")),
        AGAIN(List.of());

        private final List<String> words;

        Next(List<String> words) {
            this.words = words;
        }

        static Next of(String answer) {
            String word = answer.strip().toLowerCase(Locale.ROOT);
            for (Next next : values()) {
                if (next.words.contains(word)) {
                    return next;
                }
            }
            return ON;
        }
    }

    /** What is asked about an objective, in this order. */
    private enum Step {
        RATING,
        FINDING,
        RATIONALE,
        SOURCE,
        SUCCESS;

        /** What does not count rests on no source, and only what is met in full is a success. */
        private boolean isAskedOf(Rating rating, Level best) {
            return switch (this) {
                case RATING, FINDING, RATIONALE -> true;
                case SOURCE -> rating.counts();
                case SUCCESS -> rating.equals(best);
            };
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void hold() {
        if (audit.audit().status().locked()) {
            throw Problem.because("audit.locked", audit.audit().id(), audit.audit().status());
        }
        invocation.needPerson(INSTEAD);
        try {
            walk(audit.rubric().objectives());
        } catch (Cancelled left) {
            throw new Cancelled(Message.of("shell.interview.cancelled", audit.audit().id()));
        }
        end();
    }

    private void walk(List<Objective> objectives) {
        boolean all = audit.unscored().isEmpty();
        say(
                all ? "shell.interview.beginAgain" : "shell.interview.begin",
                audit.audit().id(),
                audit.scored(),
                objectives.size());
        say("shell.interview.how", audit.audit().id());
        int at = all ? 0 : unscoredFrom(0, objectives);
        while (at < objectives.size()) {
            Next next = objective(objectives.get(at), at + 1, objectives.size());
            if (next == Next.AWAY) {
                return;
            }
            at =
                    next == Next.BACK
                            ? Math.max(0, at - 1)
                            : all ? at + 1 : unscoredFrom(at + 1, objectives);
        }
    }

    private int unscoredFrom(int start, List<Objective> objectives) {
        int at = start;
        while (at < objectives.size() && before(objectives.get(at)).rating().isPresent()) {
            at++;
        }
        return at;
    }

    private void end() {
        List<String> missing = audit.unscored();
        if (missing.isEmpty()) {
            say("shell.interview.done", audit.audit().id());
        } else {
            say(
                    "shell.interview.left",
                    audit.audit().id(),
                    missing.size(),
                    String.join(", ", missing));
        }
    }

    private Next objective(Objective objective, int number, int of) {
        present(objective, number, of);
        int at = 0;
        while (true) {
            Next next = ask(Step.values()[at], objective);
            switch (next) {
                case ON -> at = step(at, 1, objective);
                case BACK -> at = step(at, -1, objective);
                case AGAIN -> {}
                case SKIP, AWAY -> {
                    return next;
                }
            }
            if (at < 0 || at >= Step.values().length) {
                return next;
            }
        }
    }

    /** The next step, in either direction, that the rating calls for. */
    private int step(int from, int direction, Objective objective) {
        Optional<Rating> rating = before(objective).rating();
        if (rating.isEmpty()) {
            return direction < 0 ? -1 : Step.values().length;
        }
        int at = from + direction;
        while (at >= 0
                && at < Step.values().length
                && !Step.values()[at].isAskedOf(rating.get(), audit.rubric().scale().best())) {
            at += direction;
        }
        return at;
    }

    private Next ask(Step step, Objective objective) {
        boolean known = hasAnAnswer(step, before(objective));
        Optional<String> answer =
                invocation.ask(
                        Message.of(
                                known ? "shell.interview.keep" : "shell.interview.ask",
                                Message.of("audit.field." + step.id()),
                                objective.id()),
                        INSTEAD);
        if (answer.isEmpty()) {
            return Next.AWAY;
        }
        Next next = Next.of(answer.get());
        return next != Next.ON || answer.get().isBlank()
                ? next
                : answered(step, objective, answer.get());
    }

    private static boolean hasAnAnswer(Step step, Assessment now) {
        return switch (step) {
            case RATING -> now.rating().isPresent();
            case FINDING -> !now.finding().isBlank();
            case RATIONALE -> !now.rationale().isBlank();
            case SOURCE -> !now.source().isBlank();
            case SUCCESS -> now.success();
        };
    }

    private Next answered(Step step, Objective objective, String answer) {
        try {
            save(with(step, before(objective), answer));
            return Next.ON;
        } catch (Problem refused) {
            invocation.note(refused);
            return Next.AGAIN;
        } finally {
            audit = audits.read(audit.audit().id());
        }
    }

    private Assessment with(Step step, Assessment now, String answer) {
        return switch (step) {
            case RATING -> now.rated(Audits.rating(audit.rubric(), answer), "", "");
            case FINDING ->
                    now.founded(answer, now.rationale(), now.source(), now.quote(), now.success());
            case RATIONALE ->
                    now.founded(now.finding(), answer, now.source(), now.quote(), now.success());
            case SOURCE ->
                    now.founded(now.finding(), now.rationale(), answer, now.quote(), now.success());
            case SUCCESS ->
                    now.founded(
                            now.finding(),
                            now.rationale(),
                            now.source(),
                            now.quote(),
                            yesOrNo(answer));
        };
    }

    private static boolean yesOrNo(String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw Problem.because("shell.interview.yesOrNo", answer);
        }
        return YES.contains(word);
    }

    private Assessment before(Objective objective) {
        return audit.assessment(objective.id());
    }

    /** What somebody else has written meanwhile is told, and not overwritten. */
    private void save(Assessment wanted) {
        Expectation seen = Expectation.of(audit.assessment(wanted.objective()).rating());
        audits.score(actor, audit.audit().id(), wanted, seen);
    }

    private void present(Objective objective, int number, int of) {
        invocation.print("");
        say(
                "shell.interview.objective",
                Integer.toString(number),
                Integer.toString(of),
                objective.id(),
                objective.text());
        for (Level level : audit.rubric().scale().levels()) {
            Optional.ofNullable(objective.criteria().get(level.id()))
                    .ifPresent(
                            criterion ->
                                    item(
                                            "  " + level.symbol() + " ",
                                            "shell.interview.criterion",
                                            level.label(),
                                            criterion));
        }
        objective.questions().forEach(question -> invocation.print("  - ", question));
        objective.sources().stream()
                .flatMap(id -> audit.rubric().source(id).stream())
                .forEach(this::source);
        lastTime.ifPresent(before -> lastTime(before, objective));
        Assessment now = before(objective);
        now.rating()
                .ifPresent(
                        rating ->
                                item(
                                        "  ",
                                        "shell.interview.current",
                                        rating.label(),
                                        now.scoredBy()));
        AssessmentTexts.print(invocation, "  ", now);
    }

    private void source(Source source) {
        item(
                "  ",
                source.verified() ? "shell.interview.source" : "shell.interview.sourceUnverified",
                source.title());
    }

    private void lastTime(ScoredAudit before, Objective objective) {
        Assessment then = before.assessment(objective.id());
        then.rating()
                .ifPresent(
                        rating -> {
                            Message label =
                                    Message.of("shell.interview.lastTime", before.audit().id());
                            String said = rating.label().in(invocation.language());
                            invocation.print(
                                    "  ",
                                    label,
                                    then.finding().isBlank() ? said : said + ". " + then.finding());
                        });
    }

    private void say(String key, Object... arguments) {
        invocation.print("", Message.of(key, arguments));
    }

    private void item(String lead, String key, Object... arguments) {
        invocation.print(lead, Message.of(key, arguments));
    }
}
