package se.trafikljus.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Problem;
import se.trafikljus.sampling.CaseFinding;
import se.trafikljus.sampling.CaseOutcome;

/**
 * The form that holds all cases of a sample: a field for what was found and one for a note, each
 * with case and attribute in its name. What was not touched is not sent on, so that nobody writes
 * over what a colleague found meanwhile.
 */
final class CaseTable {

    private static final String OUTCOME = "outcome:";
    private static final String NOTE = "note:";
    private static final String SEEN = "seen-";

    private CaseTable() {}

    /**
     * What was changed in the form.
     *
     * @throws Problem if a word is no outcome, or a note stands without one
     */
    static List<CaseFinding> changed(Map<String, String> given) {
        List<CaseFinding> changed = new ArrayList<>();
        given.forEach(
                (name, outcome) -> {
                    if (name.startsWith(OUTCOME)) {
                        String cell = name.substring(OUTCOME.length());
                        finding(cell, outcome, given).ifPresent(changed::add);
                    }
                });
        return changed;
    }

    private static Optional<CaseFinding> finding(
            String cell, String outcome, Map<String, String> given) {
        String note = given.getOrDefault(NOTE + cell, "").strip();
        boolean sameOutcome = outcome.equals(given.getOrDefault(SEEN + OUTCOME + cell, ""));
        boolean sameNote = note.equals(given.getOrDefault(SEEN + NOTE + cell, "").strip());
        String[] parts = cell.split(":", 2);
        if ((sameOutcome && sameNote) || parts.length < 2) {
            return Optional.empty();
        }
        if (outcome.isBlank()) {
            throw Problem.because("web.samples.noteAlone", parts[0], parts[1]);
        }
        return Optional.of(
                new CaseFinding(parts[0], parts[1], CaseOutcome.of(outcome), Optional.of(note)));
    }
}
