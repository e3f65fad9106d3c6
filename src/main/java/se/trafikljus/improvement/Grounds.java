package se.trafikljus.improvement;

import se.trafikljus.Language;

/** What an improvement area is added for. */
public sealed interface Grounds {

    /** What an audit recommends. */
    record OfRecommendation(String audit, int number) implements Grounds {}

    /**
     * An objective that an audit found not fully met.
     *
     * @param language the one that its title is taken from the rubric in
     */
    record OfCell(String audit, String objective, Language language) implements Grounds {}

    /**
     * The municipality's own account, without any audit.
     *
     * @param municipality its name or code
     */
    record OfOwnReport(String municipality) implements Grounds {}
}
