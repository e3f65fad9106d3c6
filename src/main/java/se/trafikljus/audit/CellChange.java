package se.trafikljus.audit;

import java.util.Optional;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;

/**
 * What somebody wants changed in a cell; what it does not name stays as it stands there when the
 * change is made.
 *
 * @param objective the objective's id, in any case
 * @param rating a word that the audit's rubric knows for a rating; empty to leave it
 * @param unscores whether the cell is to lose its rating; never together with another
 * @param finding empty to leave it; so with all texts, while an empty text takes one away
 * @param expected what must stand there for the change to be made
 */
public record CellChange(
        String objective,
        Optional<String> rating,
        boolean unscores,
        Optional<String> finding,
        Optional<String> rationale,
        Optional<String> source,
        Optional<String> quote,
        Optional<Boolean> success,
        Expectation expected) {

    public CellChange {
        if (unscores && rating.isPresent()) {
            throw new IllegalArgumentException(
                    "A cell gets a rating or loses it, was both: " + rating.get());
        }
    }

    /** Changes nothing yet, whatever stands there. */
    public static CellChange in(String objective) {
        return new CellChange(
                objective,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Expectation.NONE);
    }

    /** All that a scorer may say in a cell, as it stands in another; who scored it is not said. */
    public static CellChange to(Assessment wanted) {
        CellChange texts =
                in(wanted.objective())
                        .finding(wanted.finding())
                        .rationale(wanted.rationale())
                        .source(wanted.source())
                        .quote(wanted.quote())
                        .success(wanted.success());
        return wanted.rating().map(given -> texts.rating(given.id())).orElseGet(texts::unscored);
    }

    /** Whether it says how the cell is to be rated, also if that is not at all. */
    boolean rates() {
        return unscores || rating.isPresent();
    }

    /** The same with a rating, in a word that the audit's rubric knows. */
    public CellChange rating(String word) {
        return new CellChange(
                objective,
                Optional.of(word),
                false,
                finding,
                rationale,
                source,
                quote,
                success,
                expected);
    }

    /** The same, with which the cell loses its rating. */
    public CellChange unscored() {
        return new CellChange(
                objective,
                Optional.empty(),
                true,
                finding,
                rationale,
                source,
                quote,
                success,
                expected);
    }

    /** The same with what was observed. */
    public CellChange finding(String text) {
        return texts(Optional.of(text), rationale, source, quote);
    }

    /** The same with why it is rated so. */
    public CellChange rationale(String text) {
        return texts(finding, Optional.of(text), source, quote);
    }

    /** The same with a document and a place in it. */
    public CellChange source(String text) {
        return texts(finding, rationale, Optional.of(text), quote);
    }

    /** The same with the source's own words. */
    public CellChange quote(String text) {
        return texts(finding, rationale, source, Optional.of(text));
    }

    private CellChange texts(
            Optional<String> finding,
            Optional<String> rationale,
            Optional<String> source,
            Optional<String> quote) {
        return new CellChange(
                objective, rating, unscores, finding, rationale, source, quote, success, expected);
    }

    /** The same with whether it is a success factor. */
    public CellChange success(boolean isOne) {
        return new CellChange(
                objective,
                rating,
                unscores,
                finding,
                rationale,
                source,
                quote,
                Optional.of(isOne),
                expected);
    }

    /** The same, made only where this stands there. */
    public CellChange expecting(Expectation wanted) {
        return new CellChange(
                objective, rating, unscores, finding, rationale, source, quote, success, wanted);
    }

    /**
     * Whether a cell would be as it is.
     *
     * @throws Problem naming the ratings there are, if the rubric does not know the word
     */
    public boolean changesNothingIn(Assessment cell, Rubric rubric) {
        return on(cell, rubric).equals(cell);
    }

    /**
     * The cell with the change made in it; who scored it, and when, stays to be said.
     *
     * @throws Problem naming the ratings there are, if the rubric does not know the word
     */
    Assessment on(Assessment before, Rubric rubric) {
        Optional<Rating> given = rating.map(word -> Audits.rating(rubric, word));
        return new Assessment(
                before.objective(),
                unscores ? Optional.empty() : given.or(before::rating),
                finding.orElse(before.finding()),
                rationale.orElse(before.rationale()),
                before.asFormulated(),
                source.orElse(before.source()),
                quote.orElse(before.quote()),
                success.orElse(before.success()),
                before.remark(),
                before.scoredBy(),
                before.scoredAt());
    }
}
