package se.trafikljus.sampling;

import java.util.List;

/**
 * A cell's source with a sample's result in it.
 *
 * @param lostEarlier whether something was cited before that is no longer found there, so that it
 *     may stand beside this one in other words
 */
record Citation(String source, boolean lostEarlier) {

    /**
     * Puts sentences in the place of those cited before, or after all else; those that stand there
     * already stay where they are.
     *
     * @param earlier what was cited before, of this draw and of those before it
     */
    static Citation in(String source, List<String> earlier, String sentences) {
        String rest = source;
        boolean stood = source.contains(sentences);
        boolean lost = !earlier.isEmpty() && !stood;
        for (String one : earlier) {
            if (!one.equals(sentences) && rest.contains(one)) {
                lost = false;
                rest = stood ? without(rest, one) : rest.replace(one, sentences);
                stood = true;
            }
        }
        if (!stood) {
            rest = rest.isBlank() ? sentences : rest.stripTrailing() + "\n" + sentences;
        }
        return new Citation(rest, lost);
    }

    private static String without(String text, String part) {
        return text.replace("\n" + part, "").replace(part, "").strip();
    }
}
