package se.trafikljus.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** Holds a database against its trail, in whichever file or server it is. */
final class Prover {

    /** What a table that was altered from outside is told with. */
    private static final Set<String> ALTERED =
            Set.of("workspace.alteredSchema", "workspace.alteredRow");

    private final JdbcClient jdbc;
    private final boolean embedded;
    private final Records records;
    private final List<Mirror> mirrors;
    private final List<Sealed> sealed;
    private final StateProof state;
    private final ClockProof clocks = new ClockProof();
    private final Chain chain = new Chain();
    private final Spoken spoken = new Spoken();
    private final List<Broken> broken = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();

    /**
     * @param embedded whether it is the database in a file, which does not check its indexes
     */
    Prover(JdbcClient jdbc, List<TrailSource> sources, boolean embedded) {
        this.jdbc = jdbc;
        this.embedded = embedded;
        this.records = new Records(jdbc);
        this.mirrors = sources.stream().flatMap(one -> one.mirrors().stream()).toList();
        this.sealed = sources.stream().flatMap(one -> one.sealed().stream()).toList();
        this.state =
                new StateProof(
                        jdbc,
                        records,
                        sources.stream().map(TrailSource::prefix).toList(),
                        spoken,
                        broken);
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
            guarded(mirror.table(), () -> state.hold(mirror));
        }
        state.tellMissing();
        for (Sealed one : sealed) {
            guarded(one.table(), () -> state.hold(one));
        }
        if (embedded) {
            tables().forEach(table -> guarded(table, () -> lookUp(table)));
        }
        remarks.addAll(clocks.remarks());
        if (chain.broken().isEmpty()) {
            Setbacks.in(records).forEach(one -> remarks.add(one.told()));
        }
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
        clocks.take(record).ifPresent(broken::add);
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
}
