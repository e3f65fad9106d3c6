package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Words;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.SpecialRating;

/**
 * How many of an audit's objectives are on each level, in words: "Fem av de tio kontrollmål som har
 * bedömts på en nivå i skalan får bedömningen uppfyllt, fyra delvis uppfyllt och ett ej uppfyllt."
 */
record AuditTally(AuditDossier dossier) {

    /** A sentence for the levels, and one for each kind of rating that does not count. */
    String inWords() {
        List<String> sentences = new ArrayList<>();
        sentences.add(levels());
        outside("not_in_scope", with(SpecialRating.NOT_IN_SCOPE), sentences);
        outside("not_assessable", with(SpecialRating.NOT_ASSESSABLE), sentences);
        outside("unscored", unscored(), sentences);
        return String.join(" ", sentences);
    }

    private String levels() {
        int counted = dossier.objectives(cell -> cell.level().isPresent()).size();
        List<Level> used = used();
        if (counted == 0) {
            return dossier.say("audit.tally.none");
        }
        if (counted == 1) {
            return dossier.say("audit.tally.one", dossier.word(used.get(0)));
        }
        if (used.size() == 1) {
            return dossier.say(
                    "audit.tally.same", counted, dossier.count(counted), dossier.word(used.get(0)));
        }
        Level best = dossier.rubric().scale().best();
        List<String> parts = new ArrayList<>();
        parts.add(
                dossier.say(
                        "audit.tally.first",
                        on(best),
                        capital(on(best)),
                        dossier.count(counted),
                        dossier.word(best)));
        used.stream()
                .filter(level -> !level.equals(best))
                .forEach(
                        level ->
                                parts.add(
                                        dossier.say(
                                                "audit.tally.next",
                                                dossier.count(on(level)),
                                                dossier.word(level))));
        return dossier.say("audit.tally.several", dossier.context().list(parts));
    }

    private void outside(String key, int number, List<String> sentences) {
        if (number > 0) {
            sentences.add(dossier.say("audit.tally." + key, number, capital(number)));
        }
    }

    private String capital(int number) {
        return Words.capital(dossier.context().language(), dossier.context().number(number));
    }

    private List<Level> used() {
        return dossier.rubric().scale().levels().stream().filter(level -> on(level) > 0).toList();
    }

    private int on(Level level) {
        return dossier.objectives(cell -> cell.level().filter(level::equals).isPresent()).size();
    }

    private int with(SpecialRating rating) {
        return dossier.objectives(cell -> cell.rating().filter(rating::equals).isPresent()).size();
    }

    private int unscored() {
        return dossier.objectives(cell -> cell.rating().isEmpty()).size();
    }
}
