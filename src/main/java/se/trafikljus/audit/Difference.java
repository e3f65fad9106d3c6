package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Text;
import se.trafikljus.rubric.Verdict;

/**
 * What an import changes in one place of an audit that was there before.
 *
 * @param objective the cell's objective; empty for what is said of the audit itself
 * @param before the rating, or the answer to the audit question, where it differs
 * @param fields which texts and particulars differ besides it
 */
public record Difference(
        String audit,
        String objective,
        Optional<? extends Localized> before,
        Optional<? extends Localized> after,
        List<String> fields)
        implements Localized {

    private static final String VERDICT = ConductField.VERDICT.id();

    /** It follows from every other change, and is told where it is the only one. */
    private static final String WHEN = "scored_at";

    private static final Set<String> FOLLOW_FROM_A_RATING = Set.of("rating", "scored_by", WHEN);

    public Difference {
        fields = List.copyOf(fields);
    }

    static Difference of(Audit before, Audit after, Rubric rubric) {
        List<String> fields = new ArrayList<>(differing(Fields.of(before), Fields.of(after)));
        boolean verdictDiffers = fields.remove(VERDICT);
        return new Difference(
                after.id(),
                "",
                verdictDiffers ? verdict(before, rubric) : Optional.empty(),
                verdictDiffers ? verdict(after, rubric) : Optional.empty(),
                fields);
    }

    private static Optional<Text> verdict(Audit audit, Rubric rubric) {
        return rubric.verdict(audit.conduct().verdict()).map(Verdict::label);
    }

    /** What differs in a cell. */
    public static Difference of(String audit, Assessment before, Assessment after) {
        List<String> fields = differing(Fields.of(before), Fields.of(after));
        boolean ratingDiffers = !before.rating().equals(after.rating());
        return new Difference(
                audit,
                after.objective(),
                before.rating().map(Rating::label),
                after.rating().map(Rating::label),
                fields.stream()
                        .filter(
                                field ->
                                        ratingDiffers
                                                ? !FOLLOW_FROM_A_RATING.contains(field)
                                                : fields.size() == 1 || !field.equals(WHEN))
                        .toList());
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .toList();
    }

    /** "GOV1 in ale-kaa-2026: Partly met → Met; change in finding". */
    @Override
    public String in(Language language) {
        Localized place =
                objective.isEmpty() ? ofAudit() : Message.of("audit.place", objective, audit);
        String names =
                Words.list(
                        language,
                        fields.stream()
                                .map(name -> Message.of("audit.field." + name).in(language))
                                .map(name -> name.toLowerCase(language.locale()))
                                .toList());
        if (before.equals(after)) {
            return Message.of("audit.difference.texts", place, names).in(language);
        }
        return Message.of(
                        fields.isEmpty() ? "audit.difference.rating" : "audit.difference.both",
                        place,
                        told(before),
                        told(after),
                        names)
                .in(language);
    }

    private Localized ofAudit() {
        return before.equals(after)
                ? any -> audit
                : Message.of("audit.place", Message.of("audit.field." + VERDICT), audit);
    }

    /** A rating, or the answer to the audit question, in words. */
    private Object told(Optional<? extends Localized> word) {
        return word.<Object>map(one -> one)
                .orElse(
                        Message.of(
                                objective.isEmpty() ? "audit.proposal.nothing" : "audit.unscored"));
    }

    /** A rating in words. */
    static Object said(Optional<Rating> rating) {
        return rating.<Object>map(Rating::label).orElse(Message.of("audit.unscored"));
    }
}
