package se.trafikljus.municipality;

import java.text.Normalizer;
import java.util.Locale;

/** How names of places are compared: in NFC, without regard to case, blanks collapsed. */
final class PlaceNames {

    private static final int NEAR = 2;

    private PlaceNames() {}

    /** What two ways of writing one name have in common. */
    static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    /** How many letters must be changed, added or left out to come from one to the other. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = now;
        }
        return before[other.length()];
    }

    /** Whether somebody who wrote the one may have meant the other. */
    static boolean near(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return distance(a, b) <= Math.max(NEAR, b.length() / 4)
                || (a.length() > 2 && b.startsWith(a));
    }

    /** How far off a near name is, letters' marks not counted. */
    static int distancePlain(String one, String other) {
        return distance(plain(one), plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(key(name), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
