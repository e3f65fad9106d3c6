package se.trafikljus.report.prose;

import se.trafikljus.Language;

/** A rubric's title as the subject of a sentence. */
public final class Subject {

    private Subject() {}

    /**
     * The title with the article that Swedish grammar asks for before an adjective and a definite
     * noun: "det kommunala aktivitetsansvaret".
     *
     * @param title as running text has it
     */
    public static String within(Language language, String title) {
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

    /**
     * Whether a title is of what is audited ({@code plain}), or itself names an audit, which is of
     * somebody ({@code named}: "grundläggande granskning") or tells of what ({@code naming}:
     * "granskning av intern kontroll").
     */
    public static String way(Language language, String title) {
        String small = title.toLowerCase(language.locale());
        String audit = language == Language.SV ? "granskning" : "audit";
        if (small.startsWith(language == Language.SV ? "granskning av " : "audit of ")) {
            return "naming";
        }
        return small.endsWith(audit) ? "named" : "plain";
    }

    /** A title that names an audit, of several: "grundläggande granskningar". */
    static String several(Language language, String title) {
        return title.replaceAll(
                language == Language.SV ? "granskning$" : "audit$",
                language == Language.SV ? "granskningar" : "audits");
    }

    /** The same of a title as it stands by itself. */
    public static String of(Language language, String title) {
        return within(language, lowered(language, title));
    }

    /**
     * As running text has a title, unless its first word is an abbreviation or a brand, with
     * capitals within: "KAA", "PwC".
     */
    public static String lowered(Language language, String text) {
        boolean abbreviated =
                text.split(" ", 2)[0].chars().skip(1).anyMatch(Subject::isUpperOrDigit);
        return text.isEmpty() || abbreviated
                ? text
                : text.substring(0, 1).toLowerCase(language.locale()) + text.substring(1);
    }

    private static boolean isUpperOrDigit(int letter) {
        return Character.isUpperCase(letter) || Character.isDigit(letter);
    }
}
