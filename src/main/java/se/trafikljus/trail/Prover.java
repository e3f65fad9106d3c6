package se.trafikljus.trail;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** Holds a database against its trail, in whichever file or server it is. */
final class Prover {

    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");

    /** What a table that was altered from outside is told with. */
    private static final Set<String> ALTERED =
            Set.of("workspace.alteredSchema", "workspace.alteredRow");

    /** What is no text in a column that holds text. */
    private static final String NO_TEXT = "\u0000";

    private final JdbcClient jdbc;
    private final boolean embedded;
    private final Records records;
    private final List<Mirror> mirrors;
    private final List<Sealed> sealed;
    private final List<String> prefixes;
    private final Chain chain = new Chain();
    private final Spoken spoken = new Spoken();
    private final List<Broken> broken = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();
    private String latest = "";
    private long latestSeq;
    private long backwards;
    private long firstBackwards;
    private @Nullable Message howBackwards;

    /**
     * @param embedded whether it is the database in a file, which does not check its indexes
     */
    Prover(JdbcClient jdbc, List<TrailSource> witnesses, boolean embedded) {
        this.jdbc = jdbc;
        this.embedded = embedded;
        this.records = new Records(jdbc);
        this.mirrors = witnesses.stream().flatMap(one -> one.mirrors().stream()).toList();
        this.sealed = witnesses.stream().flatMap(one -> one.sealed().stream()).toList();
        this.prefixes = witnesses.stream().map(TrailSource::prefix).toList();
    }

    /**
     * Looks at everything there is.
     *
     * @param beside the head kept outside, as it was before; empty if there is none to look at
     */
    Proof prove(Optional<HeadFile> outside, Optional<Head> beside) {
        guarded("trail", () -> records.each(List.of(), 0, this::take));
        if (isTrailUnreadable()) {
            return new Proof(chain.head(), broken, false, remarks);
        }
        chain.broken().ifPresent(broken::add);
        guarded("trail_head", this::holdHead);
        outside.ifPresent(file -> holdBeside(file, beside));
        int ofTheTrail = broken.size();
        for (Mirror mirror : mirrors) {
            guarded(mirror.table(), () -> hold(mirror));
        }
        spoken.each(this::missing);
        for (Sealed one : sealed) {
            guarded(one.table(), () -> hold(one));
        }
        if (embedded) {
            tables().forEach(table -> guarded(table, () -> lookUp(table)));
        }
        tellRemarks();
        broken.subList(ofTheTrail, broken.size()).sort(Comparator.comparingLong(Broken::seq));
        boolean more = broken.size() > Proof.MOST;
        return new Proof(
                chain.head(), more ? broken.subList(0, Proof.MOST) : broken, more, remarks);
    }

    /** A table that is gone, or has lost a column, is a finding and no fault of the program. */
    private void guarded(String table, Runnable look) {
        try {
            look.run();
        } catch (DataAccessException unreadable) {
            unreadable(table, unreadable.getMostSpecificCause());
        } catch (Problem altered) {
            if (!ALTERED.contains(altered.message().key())) {
                throw altered;
            }
            unreadable(table, altered.getCause() == null ? altered : altered.getCause());
        }
    }

    /** Whether there is nothing to hold the tables against. */
    private boolean isTrailUnreadable() {
        return broken.stream().anyMatch(one -> one.why().key().equals("trail.tableUnreadable"));
    }

    private void unreadable(String table, Throwable fault) {
        String why = String.valueOf(fault.getMessage());
        broken.add(
                new Broken(
                        1,
                        Message.of(
                                "trail.tableUnreadable",
                                table,
                                why.lines().findFirst().orElse(""))));
    }

    private void take(StoredRecord record) {
        chain.take(record);
        record.understood().ifPresent(changes -> spoken.take(record, changes, sealed));
        noticeTime(record);
    }

    private void noticeTime(StoredRecord record) {
        if (!TIME.matcher(record.at()).matches()) {
            broken.add(new Broken(record.seq(), Message.of("trail.noTime", record.at())));
        } else if (record.at().compareTo(latest) < 0) {
            if (backwards == 0) {
                firstBackwards = record.seq();
                howBackwards =
                        Message.of(
                                "trail.backwards",
                                Long.toString(record.seq()),
                                TrailRecord.told(record.at()),
                                Long.toString(latestSeq),
                                TrailRecord.told(latest));
            }
            backwards++;
        } else {
            latest = record.at();
            latestSeq = record.seq();
        }
    }

    private void tellRemarks() {
        if (howBackwards != null) {
            remarks.add(howBackwards);
            if (backwards > 1) {
                remarks.add(
                        Message.of(
                                "trail.backwardsMore",
                                Long.toString(backwards - 1),
                                Long.toString(firstBackwards)));
            }
        }
        if (chain.broken().isEmpty()) {
            Setbacks.in(records).forEach(one -> remarks.add(one.told()));
        }
    }

    private void holdHead() {
        List<Head> heads =
                jdbc.sql("SELECT id, seq, hash FROM trail_head ORDER BY id")
                        .query(
                                (row, number) ->
                                        row.getInt("id") == 1
                                                ? new Head(
                                                        row.getLong("seq"), row.getString("hash"))
                                                : new Head(-1, ""))
                        .list();
        if (!heads.equals(List.of(chain.head()))) {
            long seq = heads.isEmpty() ? 0 : heads.get(0).seq();
            broken.add(
                    new Broken(
                            Math.max(1, Math.min(seq, chain.head().seq()) + 1),
                            Message.of(
                                    "trail.headDiffers",
                                    Long.toString(chain.head().seq()),
                                    Long.toString(seq))));
        }
    }

    private void holdBeside(HeadFile file, Optional<Head> beside) {
        if (beside.isEmpty()) {
            if (chain.head().seq() > 0) {
                broken.add(
                        new Broken(
                                chain.head().seq(), Message.of("trail.besideGone", file.path())));
            }
            return;
        }
        Head outside = beside.get();
        boolean within =
                outside.equals(Head.NONE)
                        || records.find(outside.seq())
                                .filter(record -> record.hash().equals(outside.hash()))
                                .isPresent();
        if (!within) {
            broken.add(
                    new Broken(
                            outside.seq(),
                            Message.of("trail.besideDiffers", Long.toString(outside.seq()))));
        }
    }

    /** Holds each row of a table against what the trail says of it. */
    private void hold(Mirror mirror) {
        Set<Spoken.Place> seen = new HashSet<>();
        List<Mirror.Row> rows = new ArrayList<>();
        jdbc.sql("SELECT " + String.join(", ", mirror.columns()) + " FROM " + mirror.table())
                .query(
                        (row, number) -> {
                            Mirror.Row one = new Mirror.Row(columns(row, mirror.columns()));
                            if (differs(mirror, one, seen)) {
                                rows.add(one);
                            }
                            return number;
                        })
                .list();
        rows.forEach(row -> tellDifference(mirror, row));
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

    /** What the trail told of, and no table holds. */
    private void missing(Spoken.Place place, Spoken.Last last) {
        if (prefixes.stream().anyMatch(place.subject()::startsWith)) {
            broken.add(new Broken(last.seq(), Message.of("trail.stateMissing", shown(place))));
        }
    }

    private void hold(Sealed table) {
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

    private Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>(List.of("trail", "trail_head"));
        mirrors.forEach(one -> tables.add(one.table()));
        sealed.forEach(one -> tables.add(one.table()));
        return tables;
    }

    /** Whether the rows of a table are found by their keys, as the program looks for them. */
    private void lookUp(String table) {
        new Lookups(jdbc)
                .astray(table)
                .ifPresent(
                        key ->
                                broken.add(
                                        new Broken(
                                                1,
                                                Message.of("trail.indexDiffers", table, key)
                                                        .remedy(Action.RESTORE_BACKUP))));
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
