package se.trafikljus.trail;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Message;

/** Holds what the tables of the rooms hold against what the trail last said of it. */
final class StateProof {

    /** What is no text in a column that holds text. */
    private static final String NO_TEXT = "\u0000";

    private final JdbcClient jdbc;
    private final Records records;
    private final List<String> prefixes;
    private final Spoken spoken;
    private final List<Broken> broken;

    /**
     * @param prefixes how the subjects begin that tables are held against
     * @param spoken what the records say; a part that is found is taken from it
     * @param broken where what is wrong is put down
     */
    StateProof(
            JdbcClient jdbc,
            Records records,
            List<String> prefixes,
            Spoken spoken,
            List<Broken> broken) {
        this.jdbc = jdbc;
        this.records = records;
        this.prefixes = prefixes;
        this.spoken = spoken;
        this.broken = broken;
    }

    /** Holds each row of a table against what the trail says of it. */
    void hold(Mirror mirror) {
        Set<Spoken.Place> seen = new HashSet<>();
        List<Mirror.Row> rows = new ArrayList<>();
        each(
                mirror,
                row -> {
                    if (differs(mirror, row, seen)) {
                        rows.add(row);
                    }
                });
        rows.forEach(row -> tellDifference(mirror, row));
    }

    private void each(Mirror mirror, Consumer<Mirror.Row> reader) {
        String all = "SELECT " + String.join(", ", mirror.columns()) + " FROM " + mirror.table();
        if (!mirror.isReadOneByOne()) {
            each(jdbc.sql(all), mirror, reader);
            return;
        }
        String by = all + " WHERE " + String.join(" = ? AND ", mirror.keys()) + " = ?";
        jdbc.sql("SELECT " + String.join(", ", mirror.keys()) + " FROM " + mirror.table())
                .query()
                .listOfRows()
                .forEach(
                        key ->
                                each(
                                        jdbc.sql(by).params(List.copyOf(key.values())),
                                        mirror,
                                        reader));
    }

    private static void each(
            JdbcClient.StatementSpec query, Mirror mirror, Consumer<Mirror.Row> reader) {
        query.query(
                        (row, number) -> {
                            reader.accept(new Mirror.Row(columns(row, mirror.columns())));
                            return number;
                        })
                .list();
    }

    private boolean differs(Mirror mirror, Mirror.Row row, Set<Spoken.Place> seen) {
        Spoken.Place place = new Spoken.Place(mirror.subject(row), mirror.part(row));
        Map<String, String> held = mirror.fields(row);
        if (mirror.isAbsent(held)) {
            return false;
        }
        Spoken.Last last = spoken.last(place);
        boolean same = last != null && last.hash().equals(Spoken.hash(held)) && seen.add(place);
        if (same) {
            spoken.forget(place);
        }
        return !same;
    }

    private void tellDifference(Mirror mirror, Mirror.Row row) {
        if (broken.size() > Proof.MOST) {
            return;
        }
        Spoken.Place place = new Spoken.Place(mirror.subject(row), mirror.part(row));
        Map<String, String> held = mirror.fields(row);
        Spoken.Last last = spoken.last(place);
        spoken.forget(place);
        if (last == null) {
            broken.add(
                    new Broken(
                            lastOf(place.subject()),
                            Message.of("trail.stateUnknown", shown(place), mirror.table())));
            return;
        }
        Map<String, String> said = said(place);
        Set<String> fields = new TreeSet<>(said.keySet());
        fields.addAll(held.keySet());
        fields.removeIf(field -> said.getOrDefault(field, "").equals(held.getOrDefault(field, "")));
        broken.add(
                new Broken(
                        last.seq(),
                        Message.of(
                                "trail.stateDiffers",
                                shown(place),
                                mirror.table(),
                                String.join(", ", fields))));
    }

    /** What the trail told of and no table holds, when all tables were held against it. */
    void tellMissing() {
        spoken.each(this::missing);
    }

    private void missing(Spoken.Place place, Spoken.Last last) {
        if (prefixes.stream().anyMatch(place.subject()::startsWith)) {
            broken.add(new Broken(last.seq(), Message.of("trail.stateMissing", shown(place))));
        }
    }

    /** Holds rows that prove themselves against the hashes that the trail names. */
    void hold(Sealed table) {
        Set<String> found = new HashSet<>();
        jdbc.sql("SELECT " + String.join(", ", table.columns()) + " FROM " + table.table())
                .query((row, number) -> columns(row, table.columns()))
                .list()
                .forEach(
                        row -> {
                            String key = row.getOrDefault(table.key(), "");
                            found.add(key);
                            Long seq = spoken.seals().get(key);
                            if (seq == null) {
                                broken.add(
                                        new Broken(
                                                1,
                                                Message.of(
                                                        "trail.sealedUnknown",
                                                        table.table(),
                                                        key)));
                            } else {
                                table.fault()
                                        .apply(row)
                                        .ifPresent(why -> broken.add(new Broken(seq, why)));
                            }
                        });
        spoken.seals()
                .forEach(
                        (hash, seq) -> {
                            if (!found.contains(hash)) {
                                broken.add(
                                        new Broken(
                                                seq,
                                                Message.of(
                                                        "trail.sealedMissing",
                                                        table.table(),
                                                        hash)));
                            }
                        });
    }

    private long lastOf(String subject) {
        long[] last = {1};
        records.each(List.of(subject), 0, record -> last[0] = record.seq());
        return last[0];
    }

    private Map<String, String> said(Spoken.Place place) {
        Map<String, Map<String, String>> parts = new HashMap<>();
        records.each(
                List.of(place.subject()),
                0,
                record ->
                        record.understood()
                                .ifPresent(
                                        changes ->
                                                changes.forEach(
                                                        change ->
                                                                parts.put(
                                                                        change.part(),
                                                                        change.after()))));
        return parts.getOrDefault(place.part(), Map.of());
    }

    private static String shown(Spoken.Place place) {
        return place.part().isEmpty() ? place.subject() : place.subject() + " " + place.part();
    }

    private static Map<String, String> columns(ResultSet row, List<String> names)
            throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        ResultSetMetaData about = row.getMetaData();
        for (int i = 1; i <= names.size(); i++) {
            int type = about.getColumnType(i);
            String text =
                    type == Types.BOOLEAN || type == Types.BIT
                            ? (row.getBoolean(i) ? "true" : "")
                            : row.getString(i);
            columns.put(names.get(i - 1), text == null ? NO_TEXT : text);
        }
        return columns;
    }
}
