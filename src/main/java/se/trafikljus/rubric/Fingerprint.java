package se.trafikljus.rubric;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import se.trafikljus.Language;
import se.trafikljus.Spelling;

/** SHA-256, in hexadecimal, of what must be known again. */
final class Fingerprint {

    /** It can stand in no text of a rubric, so no two objectives share their bytes by chance. */
    private static final char UNIT_SEPARATOR = '\u001F';

    private Fingerprint() {}

    /** Of a rubric's whole text, its lines ended by a line feed, in UTF-8. */
    static String ofText(String text) {
        return sha256(text);
    }

    /**
     * Of what an objective asks (product rule 11). The bytes are UTF-8 of: the text, then for each
     * criterion, in the scale's order, the level's id and its text; after each of these a unit
     * separator (U+001F). Texts are the Swedish ones, or the only ones there are, in NFC, each run
     * of blanks as one, none at the ends.
     */
    static String ofObjective(Text text, Map<String, Text> criteriaInOrder) {
        StringBuilder canonical = new StringBuilder();
        append(canonical, text.in(Language.SV));
        criteriaInOrder.forEach(
                (level, criterion) -> {
                    append(canonical, level);
                    append(canonical, criterion.in(Language.SV));
                });
        return sha256(canonical.toString());
    }

    private static void append(StringBuilder canonical, String words) {
        canonical.append(Spelling.tidy(words)).append(UNIT_SEPARATOR);
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
