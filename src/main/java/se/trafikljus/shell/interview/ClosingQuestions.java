package se.trafikljus.shell.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.audit.scoring.OwnSheet;
import se.trafikljus.rubric.Verdict;
import se.trafikljus.shell.invocation.Invocation;

/**
 * Asks what is to be said of the audit itself, once everything is rated: the answer to its question
 * first, then how it was carried out. An empty line leaves a question for later.
 */
final class ClosingQuestions {

    private static final List<String> LEAVING = List.of("sluta", "quit");

    private final Invocation invocation;
    private final OwnSheet sheet;
    private final TextAnswer texts;
    private final String instead;
    private boolean left;

    ClosingQuestions(Invocation invocation, OwnSheet sheet, String instead) {
        this.invocation = invocation;
        this.sheet = sheet;
        this.texts = new TextAnswer(invocation, instead);
        this.instead = instead;
    }

    /** Until all is answered or passed over, or the person leaves. */
    void ask() {
        List<ConductField> fields = sheet.toBeSaid();
        if (fields.isEmpty()) {
            return;
        }
        invocation.print("");
        invocation.print("", Message.of("shell.interview.closing"));
        if (fields.contains(ConductField.VERDICT)) {
            invocation.print("", sheet.readiness().answering().proposal().said());
        }
        fields.forEach(this::ask);
    }

    private void ask(ConductField field) {
        boolean open = !left;
        while (open) {
            Optional<String> answer = invocation.ask(question(field), instead);
            left = answer.filter(this::stays).isEmpty();
            open = !left && !isDone(field, answer.orElse(""));
        }
    }

    private boolean stays(String answer) {
        return !LEAVING.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private Message question(ConductField field) {
        return field == ConductField.VERDICT
                ? Message.of("shell.interview.verdict", numbered())
                : Message.of("shell.interview.conduct." + field.id(), field.label());
    }

    private Localized numbered() {
        List<String> words = new ArrayList<>();
        for (Verdict verdict : sheet.rubric().verdicts()) {
            words.add((words.size() + 1) + " " + verdict.label().in(invocation.language()));
        }
        return language -> String.join(", ", words);
    }

    /** Whether the question need not be asked again. */
    private boolean isDone(ConductField field, String answer) {
        if (answer.isBlank()) {
            return true;
        }
        try {
            Outcome<String> said = sheet.say(field, meant(field, texts.from(answer)));
            if (field == ConductField.VERDICT) {
                sheet.rubric().verdict(said.now()).ifPresent(this::confirmed);
            }
            said.notes().forEach(invocation::note);
            return true;
        } catch (Problem problem) {
            invocation.print("", problem.message());
            return false;
        }
    }

    private void confirmed(Verdict verdict) {
        invocation.print("", Message.of("shell.interview.verdictSaved", verdict.label()));
    }

    private String meant(ConductField field, String answer) {
        List<Verdict> verdicts = sheet.rubric().verdicts();
        boolean isNumber = field == ConductField.VERDICT && answer.matches("[1-9]");
        return isNumber && Integer.parseInt(answer) <= verdicts.size()
                ? verdicts.get(Integer.parseInt(answer) - 1).id()
                : answer;
    }
}
