package se.trafikljus.trail;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The contents of a room's files in a table of the columns {@code sha256}, {@code piece}, {@code
 * content} and {@code characters}: each once by its SHA-256, with a checksum of every piece in the
 * trail.
 */
public final class Contents {

    /** Bytes that make a million characters of base64, the most that a column of ours takes. */
    private static final int PIECE = 750_000;

    private static final String OF_ONE = " WHERE sha256 = ?";

    private final JdbcClient jdbc;
    private final String table;
    private final String subject;

    /**
     * A table of contents.
     *
     * @param subject what their subjects in the trail begin with
     */
    public Contents(JdbcClient jdbc, String table, String subject) {
        this.jdbc = jdbc;
        this.table = table;
        this.subject = subject;
    }

    /** The SHA-256 of a content, in 64 hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether a content is there. */
    public boolean has(String sha256) {
        return !pieces(sha256).isEmpty();
    }

    /** Keeps a content; gives what the trail is to tell of it. */
    public List<Change> put(String sha256, byte[] content) {
        List<Change> changes = new ArrayList<>();
        for (int from = 0; from < content.length; from += PIECE) {
            int number = from / PIECE + 1;
            byte[] piece =
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
            String text = Base64.getEncoder().encodeToString(piece);
            jdbc.sql(
                            "INSERT INTO "
                                    + table
                                    + " (sha256, piece, content, characters) VALUES (?, ?, ?, ?)")
                    .params(sha256, number, text, text.length())
                    .update();
            changes.add(new Change(Integer.toString(number), Map.of(), fields(text)));
        }
        return changes;
    }

    /** Takes a content away for good; gives what the trail is to tell of it. */
    public List<Change> remove(String sha256) {
        List<Change> changes =
                pieces(sha256).stream()
                        .map(
                                number ->
                                        new Change(
                                                Integer.toString(number),
                                                fields(piece(sha256, number)),
                                                Map.of()))
                        .toList();
        jdbc.sql("DELETE FROM " + table + OF_ONE).param(sha256).update();
        return changes;
    }

    /** A content as it was put in; empty if it is another one now, or is gone. */
    public Optional<byte[]> read(String sha256) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            for (int number : pieces(sha256)) {
                content.writeBytes(Base64.getDecoder().decode(piece(sha256, number)));
            }
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        return Optional.of(content.toByteArray()).filter(all -> sha256(all).equals(sha256));
    }

    private List<Integer> pieces(String sha256) {
        return jdbc.sql("SELECT piece FROM " + table + OF_ONE + " ORDER BY piece")
                .param(sha256)
                .query(Integer.class)
                .list();
    }

    private String piece(String sha256, int number) {
        return jdbc.sql("SELECT content FROM " + table + OF_ONE + " AND piece = ?")
                .params(sha256, number)
                .query(String.class)
                .single();
    }

    private static Map<String, String> fields(String piece) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("content", Mirror.checksum(piece));
        fields.put("characters", Integer.toString(piece.length()));
        return fields;
    }

    /** How the table stands in the trail. */
    public Mirror mirror() {
        return Mirror.of(
                        table,
                        List.of("sha256", "piece"),
                        row -> subject + row.get("sha256"),
                        row -> row.get("piece"))
                .secret("content", "content")
                .with("characters")
                .readOneByOne();
    }
}
