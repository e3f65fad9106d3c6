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
    private static final List<String> SKIP = List.of("hoppa", "skip", "");
    private static final List<String> BACK = List.of("bakåt", "back");
    private static final List<String> LEAVE = List.of("sluta", "quit");

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

    /** Where the interview goes after an objective. */
    private enum Next {
        ON,
        BACK,
        AWAY
    }

    void hold() {
        if (audit.audit().status().locked()) {
            throw Problem.because("audit.locked", audit.audit().id(), audit.audit().status());
        }
        invocation.needPerson(INSTEAD);
        List<Objective> objectives = audit.rubric().objectives();
        try {
            walk(objectives);
        } catch (Cancelled left) {
            invocation.note(Message.of("shell.interview.saved", audit.audit().id()));
            throw left;
        }
        end();
    }

    private void walk(List<Objective> objectives) {
        int at = firstUnscored(objectives);
        say("shell.interview.begin", audit.audit().id(), audit.scored(), objectives.size());
        say("shell.interview.how");
        while (at >= 0 && at < objectives.size()) {
            Next next = objective(objectives.get(at), at + 1, objectives.size());
            if (next == Next.AWAY) {
                break;
            }
            at = next == Next.BACK ? Math.max(0, at - 1) : at + 1;
        }
    }

    private int firstUnscored(List<Objective> objectives) {
        for (int i = 0; i < objectives.size(); i++) {
            if (audit.assessment(objectives.get(i).id()).rating().isEmpty()) {
                return i;
            }
        }
        return 0;
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
        while (true) {
            Optional<String> answer = ask(Message.of("shell.interview.rating", objective.id()));
            if (answer.isEmpty() || among(LEAVE, answer.get())) {
                return Next.AWAY;
            }
            if (among(BACK, answer.get())) {
                return Next.BACK;
            }
            if (among(SKIP, answer.get())) {
                return Next.ON;
            }
            Optional<Rating> rating = audit.rubric().words().find(answer.get());
            if (rating.isEmpty()) {
                say(
                        "shell.interview.unknown",
                        answer.get(),
                        String.join(", ", audit.rubric().words().known()));
            } else if (save(before(objective).rated(rating.get(), "", ""), objective)) {
                return texts(objective, rating.get());
            }
        }
    }

    private static boolean among(List<String> words, String answer) {
        return words.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private Assessment before(Objective objective) {
        return audit.assessment(objective.id());
    }

    /**
     * Saves, or tells why not; what somebody else has written meanwhile is shown and not
     * overwritten.
     */
    private boolean save(Assessment wanted, Objective objective) {
        Expectation seen = Expectation.of(before(objective).rating());
        try {
            audits.score(actor, audit.audit().id(), wanted, seen);
            return true;
        } catch (Problem refused) {
            invocation.note(refused);
            return false;
        } finally {
            audit = audits.read(audit.audit().id());
        }
    }

    private Next texts(Objective objective, Rating rating) {
        Assessment now = before(objective);
        Optional<String> finding = text("finding", now.finding());
        if (finding.isEmpty()) {
            return Next.AWAY;
        }
        save(
                now.founded(
                        finding.get(), now.rationale(), now.source(), now.quote(), now.success()),
                objective);
        now = before(objective);
        Optional<String> rationale = text("rationale", now.rationale());
        if (rationale.isEmpty()) {
            return Next.AWAY;
        }
        save(
                now.founded(
                        now.finding(), rationale.get(), now.source(), now.quote(), now.success()),
                objective);
        if (!rating.counts()) {
            return Next.ON;
        }
        now = before(objective);
        Optional<String> source = text("source", now.source());
        if (source.isEmpty()) {
            return Next.AWAY;
        }
        save(
                now.founded(
                        now.finding(), now.rationale(), source.get(), now.quote(), now.success()),
                objective);
        return rating.equals(audit.rubric().scale().best()) ? success(objective) : Next.ON;
    }

    private Next success(Objective objective) {
        Optional<String> answer = ask(Message.of("shell.interview.success"));
        if (answer.isEmpty()) {
            return Next.AWAY;
        }
        Assessment now = before(objective);
        boolean success =
                answer.get().isBlank()
                        ? now.success()
                        : List.of("j", "ja", "y", "yes")
                                .contains(answer.get().strip().toLowerCase(Locale.ROOT));
        save(
                now.founded(now.finding(), now.rationale(), now.source(), now.quote(), success),
                objective);
        return Next.ON;
    }

    /**
     * A text as answered; what stood there where the answer is empty; nothing when the interview is
     * left.
     */
    private Optional<String> text(String field, String before) {
        if (!before.isBlank()) {
            item("  ", "shell.interview.now", before);
        }
        return ask(Message.of(
                        "shell.interview." + (field.equals("source") ? "source-question" : field)))
                .map(answer -> answer.isBlank() ? before : answer);
    }

    private Optional<String> ask(Message question) {
        return invocation.ask(question, INSTEAD);
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
                        rating ->
                                item(
                                        "  ",
                                        "shell.interview.lastTime",
                                        before.audit().id(),
                                        rating.label(),
                                        then.finding()));
    }

    private void say(String key, Object... arguments) {
        invocation.print("", Message.of(key, arguments));
    }

    private void item(String lead, String key, Object... arguments) {
        invocation.print(lead, Message.of(key, arguments));
    }
}
