package se.trafikljus.report.audit;

import se.trafikljus.Language;

/** A rubric's title as the subject of a sentence. */
final class Subject {

    private Subject() {}

    /**
     * The title with the article that Swedish grammar asks for before an adjective and a definite
     * noun: "det kommunala aktivitetsansvaret".
     *
     * @param title as running text has it
     */
    static String within(Language language, String title) {
        String[] words = title.split(" ", -1);
        if (language != Language.SV || words.length < 2 || !words[0].endsWith("a")) {
            return title;
        }
        String noun = words[1];
        if (noun.endsWith("et")) {
            return "det " + title;
        }
        if (noun.endsWith("na")) {
            return "de " + title;
        }
        return noun.endsWith("en") ? "den " + title : title;
    }
}
