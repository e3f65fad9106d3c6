package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.municipality.Municipality;

/**
 * Audits without anything that tells whose they are: names, codes and ids become A, B, C, and texts
 * are left out. Which ratings are reconstructed stays told.
 */
final class Anonymous {

    private static final int LETTERS = 26;

    private Anonymous() {}

    static List<ScoredAudit> of(List<ScoredAudit> audits) {
        List<ScoredAudit> anonymous = new ArrayList<>();
        for (int i = 0; i < audits.size(); i++) {
            anonymous.add(of(audits.get(i), letters(i, audits.size())));
        }
        return List.copyOf(anonymous);
    }

    /** A, B … Z; with more than 26 all have as many letters, so that none begins another. */
    static String letters(int number, int of) {
        int width = 1;
        for (long room = LETTERS; room < of; room *= LETTERS) {
            width++;
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < width; rest /= LETTERS) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** One audit under a letter. */
    static ScoredAudit of(ScoredAudit audit, String letter) {
        Map<String, Assessment> written = new LinkedHashMap<>();
        audit.assessments()
                .forEach(
                        one ->
                                written.put(
                                        one.objective(),
                                        new Assessment(
                                                one.objective(),
                                                one.rating(),
                                                "",
                                                "",
                                                "",
                                                one.isReconstructed()
                                                        ? Assessment.RECONSTRUCTED
                                                        : "",
                                                "",
                                                false,
                                                "",
                                                "",
                                                "")));
        return new ScoredAudit(
                nameless(audit.audit(), letter),
                audit.rubric(),
                new Municipality(letter, letter, "", "", ""),
                written);
    }

    private static Audit nameless(Audit audit, String letter) {
        return Audit.bare(
                letter.toLowerCase(Locale.ROOT),
                letter,
                audit.rubricHash(),
                audit.status(),
                audit.periodFrom(),
                audit.periodTo(),
                audit.reportDate());
    }
}
