package se.trafikljus.audit;

import java.util.Optional;
import java.util.Set;
import se.trafikljus.rubric.Rating;

/**
 * One audit's rating of one objective, with what it rests on.
 *
 * @param objective the objective's id
 * @param rating empty while it is unscored
 * @param finding what was observed (iakttagelse)
 * @param rationale why it was rated so
 * @param asFormulated the audit's own wording of the objective; empty where it used the rubric's
 * @param source document with page or section
 * @param quote the source's own words
 * @param success whether it is a success factor (framgångsfaktor)
 * @param remark the audited unit's remark in the fact check
 * @param scoredBy who scored it; empty where not known
 * @param scoredAt a date or a time, as it was written; empty where not known
 */
public record Assessment(
        String objective,
        Optional<Rating> rating,
        String finding,
        String rationale,
        String asFormulated,
        String source,
        String quote,
        boolean success,
        String remark,
        String scoredBy,
        String scoredAt) {

    /** The most characters that one of its texts may have. */
    public static final int LONGEST_TEXT = 50_000;

    /** What the source of a reconstructed rating is, or begins with, before a semicolon. */
    public static final String RECONSTRUCTED = "R";

    /** What a scorer writes in it beside the rating, under the names that files have for it. */
    static final Set<String> WRITTEN_BY_SCORERS =
            Set.of("finding", "rationale", "source", "quote", "success");

    /** An objective that nobody has scored or written about. */
    public static Assessment unscored(String objective) {
        return new Assessment(objective, Optional.empty(), "", "", "", "", "", false, "", "", "");
    }

    /** The same texts with another rating, and who gave it when. */
    public Assessment rated(Rating rating, String by, String at) {
        return new Assessment(
                objective,
                Optional.of(rating),
                finding,
                rationale,
                asFormulated,
                source,
                quote,
                success,
                remark,
                by,
                at);
    }

    /** The same rating with other texts. */
    public Assessment founded(
            String finding, String rationale, String source, String quote, boolean success) {
        return texts(finding, rationale, asFormulated, source, quote, success, remark);
    }

    /** The same with another remark of the audited unit; who scored it stays. */
    Assessment remarked(String remark) {
        return texts(finding, rationale, asFormulated, source, quote, success, remark);
    }

    /** The same with the audit's own wording of the objective. */
    Assessment formulatedAs(String wording) {
        return texts(finding, rationale, wording, source, quote, success, remark);
    }

    private Assessment texts(
            String finding,
            String rationale,
            String asFormulated,
            String source,
            String quote,
            boolean success,
            String remark) {
        return new Assessment(
                objective,
                rating,
                finding,
                rationale,
                asFormulated,
                source,
                quote,
                success,
                remark,
                scoredBy,
                scoredAt);
    }

    /** Whether the rating counts: whether there is one, and it is a level. */
    public boolean counts() {
        return rating.map(Rating::counts).orElse(false);
    }

    /** Whether a rationale and a source stand behind it. */
    public boolean isFounded() {
        return !rationale.isBlank() && !source.isBlank();
    }

    /**
     * Whether others than the audit's auditors rated it afterwards, from what they wrote: its
     * source is {@code R}, or begins with {@code R;}.
     */
    public boolean isReconstructed() {
        return source.equals(RECONSTRUCTED) || source.startsWith(RECONSTRUCTED + ";");
    }

    /** Whether there is nothing in it at all. */
    public boolean isEmpty() {
        return equals(unscored(objective));
    }
}
