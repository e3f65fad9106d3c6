package se.trafikljus.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a table holds, whatever the order in which its rows are read: the sum of its rows' SHA-256,
 * and their number. Two tables with one fingerprint hold the same rows.
 */
final class Fingerprint {

    private static final int BITS = 256;

    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    /** Takes a row as it stands in a backup. */
    void take(String row) {
        byte[] hash = sha256().digest(row.getBytes(StandardCharsets.UTF_8));
        sum = sum.add(new BigInteger(1, hash)).mod(BigInteger.ONE.shiftLeft(BITS));
        rows++;
    }

    long rows() {
        return rows;
    }

    /** In 64 hexadecimal digits. */
    String text() {
        String digits = sum.toString(16);
        return "0".repeat(BITS / 4 - digits.length()) + digits;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
