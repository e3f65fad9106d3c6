package se.trafikljus.durability;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Somebody who knows how the trail is hashed, and makes the hashes of all later records anew. It is
 * written after docs/trail.md, and shares nothing with the program.
 */
final class Rechained {

    private static final String COLUMNS =
            "seq, at_time, person, os_user, machine, action, subject, changes, previous, hash";
    private static final int CHANGES = 7;
    private static final int PREVIOUS = 8;
    private static final int HASH = 9;
    private static final List<String> TABLES = List.of("TRAIL", "TRAIL_HEAD");

    private final Connection connection;

    Rechained(Connection connection) {
        this.connection = connection;
    }

    private List<List<String>> records() throws SQLException {
        List<List<String>> records = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT " + COLUMNS + " FROM trail ORDER BY seq")) {
            while (row.next()) {
                List<String> record = new ArrayList<>();
                for (int i = 1; i <= HASH + 1; i++) {
                    record.add(row.getString(i));
                }
                records.add(record);
            }
        }
        return records;
    }

    /** Whether what is taken for the way of hashing is the program's. */
    boolean isTheChainThereIs() throws SQLException {
        List<List<String>> records = records();
        List<List<String>> anew = records();
        chain(anew);
        return records.equals(anew);
    }

    /** The first, a middle and the last record whose changes speak of something. */
    List<Long> recordsWith(String word) throws SQLException {
        List<Long> found =
                records().stream()
                        .filter(record -> record.get(CHANGES).contains("\"" + word + "\""))
                        .map(record -> Long.valueOf(record.get(0)))
                        .toList();
        return List.of(found.get(0), found.get(found.size() / 2), found.get(found.size() - 1));
    }

    /**
     * Another text of a record's changes.
     *
     * @param anew whether the hashes are made anew, or left
     * @return empty where the text stays the same
     */
    Optional<Tampered.Change> changes(long seq, UnaryOperator<String> to, boolean anew)
            throws SQLException {
        List<List<String>> records = records();
        List<String> record = records.get((int) seq - 1);
        String text = to.apply(record.get(CHANGES));
        if (text.equals(record.get(CHANGES))) {
            return Optional.empty();
        }
        record.set(CHANGES, text);
        if (anew) {
            chain(records);
        }
        return Optional.of(written(records));
    }

    /** The same, and then the hashes of all records made anew. */
    Optional<Tampered.Change> then(Optional<Tampered.Change> change) throws SQLException {
        if (change.isEmpty()) {
            return change;
        }
        connection.setAutoCommit(false);
        try {
            if (!Tampered.make(connection, change.get())) {
                return Optional.empty();
            }
            List<List<String>> records = records();
            chain(records);
            return Optional.of(written(records));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Tampered.Change written(List<List<String>> records) {
        List<Tampered.Step> steps = new ArrayList<>();
        steps.add(new Tampered.Step("DELETE FROM trail"));
        for (List<String> record : records) {
            steps.add(
                    new Tampered.Step(
                            "INSERT INTO trail ("
                                    + COLUMNS
                                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            record));
        }
        List<String> last = records.get(records.size() - 1);
        steps.add(
                new Tampered.Step(
                        "UPDATE trail_head SET seq = ?, hash = ?",
                        List.of(last.get(0), last.get(HASH))));
        return new Tampered.Change(
                steps, TABLES.stream().flatMap(one -> Tampered.puttingBack(one).stream()).toList());
    }

    private static void chain(List<List<String>> records) {
        String previous = "0".repeat(64);
        int seq = 0;
        for (List<String> record : records) {
            seq++;
            record.set(0, Integer.toString(seq));
            record.set(PREVIOUS, previous);
            previous = sha256(json(record.subList(0, HASH)));
            record.set(HASH, previous);
        }
    }

    private static String json(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + escaped(text) + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\b' -> escaped.append("\\b");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\f' -> escaped.append("\\f");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (c < ' ') {
                        escaped.append("\\u%04X".formatted((int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
