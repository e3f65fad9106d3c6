package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;

/**
 * What an audit says of itself beside its ratings, and its auditor may say anew while it is a
 * draft.
 *
 * @param question empty to take the rubric's
 * @param conclusion what answers the question (samlad bedömning)
 */
record Particulars(
        String title,
        String question,
        List<String> bodies,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> reportDate,
        String auditor,
        String dnr,
        String conclusion,
        Conduct conduct) {

    Particulars {
        bodies = List.copyOf(bodies);
    }

    static Particulars of(Audit audit) {
        return new Particulars(
                audit.title(),
                audit.question(),
                audit.bodies(),
                audit.periodFrom(),
                audit.periodTo(),
                audit.reportDate(),
                audit.auditor(),
                audit.dnr(),
                audit.conclusion(),
                audit.conduct());
    }

    /**
     * Refuses texts that cannot be kept or shown, and a period that ends before it begins.
     *
     * @throws se.trafikljus.Problem naming the field
     */
    void refuse() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", title);
        texts.put("question", question);
        texts.put("body", String.join(Fields.BETWEEN_BODIES, bodies));
        texts.put("auditor", auditor);
        texts.put("dnr", dnr);
        texts.put("conclusion", conclusion);
        for (ConductField field : ConductField.values()) {
            texts.put(field.id(), conduct.text(field));
        }
        texts.forEach(Texts::refuseGiven);
        Drafts.refuseBackwards(from, to);
    }
}
