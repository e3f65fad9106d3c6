package se.trafikljus.report.prose;

import se.trafikljus.Language;

/** The words of ratings such as "delvis uppfyllt", which say what an objective is. */
public final class Wording {

    private static final String MET = "met";
    private static final String UPPFYLLT = "uppfyllt";

    private Wording() {}

    /** Whether an objective can be said to be so: "kontrollmålet är delvis uppfyllt". */
    public static boolean isOfMet(String word) {
        return word.endsWith(UPPFYLLT) || word.endsWith(MET);
    }

    /**
     * How several are said to be so: "delvis uppfyllda".
     *
     * @param word one that {@link #isOfMet}
     */
    public static String ofSeveral(Language language, String word) {
        return language == Language.SV && word.endsWith(UPPFYLLT)
                ? word.substring(0, word.length() - 1) + "da"
                : word;
    }
}
