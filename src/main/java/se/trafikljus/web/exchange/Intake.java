package se.trafikljus.web.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Upload;
import se.trafikljus.audit.Difference;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.form.ScoreForms;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.exchange.set.ImportReport;
import se.trafikljus.exchange.table.TrafficTable;
import se.trafikljus.exchange.table.TrafficTables;
import se.trafikljus.report.pdf.reading.CarriedSets;

/** Takes in what was sent as a file, or tells what it would bring. */
@Component
class Intake {

    /** What a file is sent as. */
    enum Kind {
        /** Audits of ours, in a zip or in a report of ours. */
        SET,
        /** The scoring form, filled in. */
        FORM,
        /** A traffic-light table of somebody's own. */
        TABLE
    }

    /**
     * How a file is to be read.
     *
     * @param replace whether what is there may be replaced; of a set only
     * @param rubric by which a table rates
     * @param municipality whose bodies a table's columns are; none where they are municipalities
     * @param from where the period that a table is about begins
     */
    record Reading(
            Kind kind,
            boolean replace,
            String rubric,
            Optional<String> municipality,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    private final CarriedSets sets;
    private final ScoreForms forms;
    private final TrafficTables tables;
    private final Drafts drafts;

    Intake(CarriedSets sets, ScoreForms forms, TrafficTables tables, Drafts drafts) {
        this.sets = sets;
        this.forms = forms;
        this.tables = tables;
        this.drafts = drafts;
    }

    /**
     * Takes a file in, all of it or nothing.
     *
     * @param rehearsed whether all is undone again
     * @throws se.trafikljus.Problem telling each fault with its row and column
     */
    Preview take(Actor actor, Upload file, Reading reading, boolean rehearsed) {
        return switch (reading.kind()) {
            case SET -> set(actor, file, new ImportMode(reading.replace(), rehearsed));
            case FORM -> form(actor, file, rehearsed);
            case TABLE -> table(actor, file, reading, rehearsed);
        };
    }

    private Preview set(Actor actor, Upload file, ImportMode mode) {
        ImportReport report = sets.take(actor, file, mode, () -> {});
        return new Preview(
                report.said(),
                report.differences(),
                AsDrafts.together(report.notes(), mode.dryRun()),
                null,
                "");
    }

    private Preview form(Actor actor, Upload file, boolean rehearsed) {
        Outcome<ScoreForms.Result> outcome = forms.take(actor, file, rehearsed);
        ScoreForms.Result result = outcome.now();
        String audit = result.audit().audit().id();
        List<Localized> differences = new ArrayList<>();
        result.cells()
                .forEach(
                        cell -> differences.add(Difference.of(audit, cell.before(), cell.after())));
        result.conduct().forEach(field -> differences.add(field.label()));
        return new Preview(
                Message.of(
                        rehearsed ? "web.import.wouldTakeForm" : "web.import.takenForm",
                        audit,
                        result.cells().size(),
                        result.untouched()),
                differences,
                outcome.notes(),
                null,
                audit);
    }

    private Preview table(Actor actor, Upload file, Reading reading, boolean rehearsed) {
        TrafficTable table =
                tables.read(
                        actor, file, reading.rubric(), Optional.empty(), reading.municipality());
        List<Message> notes = new ArrayList<>();
        notes.add(
                Message.of(
                        "web.import.read",
                        table.sheet(),
                        table.count(TrafficTable.How.WORD),
                        table.count(TrafficTable.How.SYMBOL),
                        table.count(TrafficTable.How.COLOUR),
                        table.count(TrafficTable.How.EMPTY)));
        notes.addAll(table.notes());
        drafts.yearTaken(actor, reading.to()).ifPresent(notes::add);
        TrafficTables.wanted(table, reading.from(), reading.to()).stream()
                .flatMap(wanted -> drafts.likeIt(actor, wanted).stream())
                .forEach(
                        one -> notes.add(Message.of("web.import.another", one.id(), one.status())));
        List<ScoredAudit> started =
                tables.take(actor, table, reading.from(), reading.to(), rehearsed, () -> {});
        return new Preview(
                Message.of(
                        rehearsed ? "web.import.wouldTakeTable" : "web.import.takenTable",
                        started.size()),
                List.of(),
                notes,
                table,
                started.size() == 1 && !rehearsed ? started.get(0).audit().id() : "");
    }
}
