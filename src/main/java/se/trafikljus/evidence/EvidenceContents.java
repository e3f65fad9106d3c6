package se.trafikljus.evidence;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.TrailSource;

/** The contents of files, each once by its SHA-256; a checksum of every piece is in the trail. */
@Component
class EvidenceContents implements TrailSource {

    /** What the subjects of contents begin with. */
    static final String SUBJECT = "file/";

    /** Bytes that make a million characters of base64, the most that a column of ours takes. */
    private static final int PIECE = 750_000;

    private final JdbcClient jdbc;

    EvidenceContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean has(String sha256) {
        return !pieces(sha256).isEmpty();
    }

    /** Keeps a content; gives what the trail is to tell of it. */
    List<Change> put(String sha256, byte[] content) {
        List<Change> changes = new ArrayList<>();
        for (int from = 0; from < content.length; from += PIECE) {
            int number = from / PIECE + 1;
            byte[] piece =
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
            String text = Base64.getEncoder().encodeToString(piece);
            jdbc.sql(
                            "INSERT INTO evidence_content (sha256, piece, content, characters) VALUES (?, ?, ?, ?)")
                    .params(sha256, number, text, text.length())
                    .update();
            changes.add(new Change(Integer.toString(number), Map.of(), fields(text)));
        }
        return changes;
    }

    /** Takes a content away for good; gives what the trail is to tell of it. */
    List<Change> remove(String sha256) {
        List<Change> changes =
                pieces(sha256).stream()
                        .map(
                                number ->
                                        new Change(
                                                Integer.toString(number),
                                                fields(piece(sha256, number)),
                                                Map.of()))
                        .toList();
        jdbc.sql("DELETE FROM evidence_content WHERE sha256 = ?").param(sha256).update();
        return changes;
    }

    /**
     * A content as it was put in.
     *
     * @throws Problem if it is another one now, or is gone
     */
    byte[] read(String sha256) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int number : pieces(sha256)) {
            content.writeBytes(decoded(sha256, piece(sha256, number)));
        }
        if (!sha256(content.toByteArray()).equals(sha256)) {
            throw altered(sha256);
        }
        return content.toByteArray();
    }

    private static byte[] decoded(String sha256, String piece) {
        try {
            return Base64.getDecoder().decode(piece);
        } catch (IllegalArgumentException noBase64) {
            throw altered(sha256);
        }
    }

    private static Problem altered(String sha256) {
        return Problem.conflict("evidence.altered", sha256)
                .remedy(Action.VERIFY_TRAIL)
                .remedy(Action.RESTORE_BACKUP);
    }

    private List<Integer> pieces(String sha256) {
        return jdbc.sql("SELECT piece FROM evidence_content WHERE sha256 = ? ORDER BY piece")
                .param(sha256)
                .query(Integer.class)
                .list();
    }

    private String piece(String sha256, int number) {
        return jdbc.sql("SELECT content FROM evidence_content WHERE sha256 = ? AND piece = ?")
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

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                Mirror.of(
                                "evidence_content",
                                List.of("sha256", "piece"),
                                row -> SUBJECT + row.get("sha256"),
                                row -> row.get("piece"))
                        .secret("content", "content")
                        .with("characters")
                        .readOneByOne());
    }
}
