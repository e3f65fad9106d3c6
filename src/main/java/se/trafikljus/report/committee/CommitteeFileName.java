package se.trafikljus.report.committee;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import se.trafikljus.Spelling;
import se.trafikljus.audit.Audits;

/**
 * The name of a committee's files, {@code committee-CODE-BODY}, in plain letters: the same
 * whichever of a municipality's bodies is written first, and never that of another.
 */
public final class CommitteeFileName {

    /** The longest part of a file's name that a body's name makes. */
    private static final int LONGEST_BODY = 100;

    private static final int SHOWN_OF_A_HASH = 6;

    /** The shortest writing is the plainest: what the others have besides is lost in the name. */
    private static final Comparator<String> PLAINEST_FIRST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private CommitteeFileName() {}

    /**
     * Names the file of a body's sheet, so that no other body's gets the same name.
     *
     * @param others the bodies of the municipality that there are sheets for, or may come to be
     */
    public static String of(String code, String body, Collection<String> others) {
        String own = Spelling.key(body);
        boolean isPlainest =
                Stream.concat(Stream.of(own), others.stream().map(Spelling::key))
                        .filter(one -> shortened(one).equals(shortened(own)))
                        .min(PLAINEST_FIRST)
                        .filter(own::equals)
                        .isPresent();
        return "committee-"
                + Audits.plain(code)
                + "-"
                + shortened(body.strip())
                + (isPlainest ? "" : "-" + hash(own));
    }

    /** A name too long for a file ends with what tells it from its like. */
    private static String shortened(String body) {
        String plain = Audits.plain(body);
        return plain.length() <= LONGEST_BODY
                ? plain
                : Audits.plain(plain.substring(0, LONGEST_BODY))
                        + "-"
                        + Integer.toHexString(plain.hashCode());
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(key.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, SHOWN_OF_A_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
