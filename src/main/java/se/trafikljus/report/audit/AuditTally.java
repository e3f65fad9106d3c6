package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Words;
import se.trafikljus.report.prose.Wording;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.SpecialRating;

/**
 * How many of an audit's objectives are on each level, in words: "Av de tio bedömda kontrollmålen
 * är fem uppfyllda, fyra delvis uppfyllda och ett ej uppfyllt."
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

    String levels() {
        int counted = dossier.objectives(cell -> cell.level().isPresent()).size();
        if (counted == 0) {
            return dossier.say("audit.tally.none");
        }
        List<Level> used = used();
        boolean met = used.stream().map(dossier::word).allMatch(Wording::isOfMet);
        String way = met ? "audit.tally.met." : "audit.tally.";
        if (used.size() == 1) {
            return dossier.say(
                    way + (counted == 1 ? "one" : "same"),
                    counted,
                    dossier.count(counted),
                    word(used.get(0), counted, met));
        }
        List<String> parts =
                used.stream()
                        .map(
                                level ->
                                        dossier.say(
                                                way + (on(level) == 1 ? "part.one" : "part"),
                                                dossier.count(on(level)),
                                                word(level, on(level), met)))
                        .toList();
        return dossier.say(way + "several", dossier.count(counted), dossier.context().list(parts));
    }

    private String word(Level level, int number, boolean met) {
        String word = dossier.word(level);
        return met && number > 1 ? Wording.ofSeveral(dossier.context().language(), word) : word;
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
