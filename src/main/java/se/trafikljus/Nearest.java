package se.trafikljus;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what was probably meant by a word that is not known. */
public final class Nearest {

    private Nearest() {}

    /** The known word that a slip or two, or the rest of its letters, make of this one. */
    public static Optional<String> to(String word, Collection<String> known) {
        int allowed = Math.max(1, word.length() / 3);
        Comparator<String> closeness = Comparator.comparingInt(k -> slips(word, k));
        return known.stream()
                .filter(k -> slips(word, k) <= allowed)
                .min(closeness.thenComparing(Comparator.naturalOrder()))
                .or(
                        () ->
                                known.stream()
                                        .filter(k -> word.length() > 1 && k.startsWith(word))
                                        .min(Comparator.naturalOrder()));
    }

    /** How many letters to put in, leave out, change, or swap with their neighbour: 0 if none. */
    public static int slips(String from, String to) {
        int[][] slips = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                slips[i][j] =
                        Math.min(
                                slips[i - 1][j - 1] + (same ? 0 : 1),
                                1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && from.charAt(i - 1) == to.charAt(j - 2)
                                && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[from.length()][to.length()];
    }
}
