package se.trafikljus.exchange.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.DraftSeries;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.exchange.workbook.IncomingBook;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.rubric.Shown;

/**
 * Finished traffic-light tables from spreadsheets: a row an objective, a column a municipality or
 * an audited body of one.
 */
@Component
public class TrafficTables {

    private final AuditLibrary library;
    private final DraftSeries drafts;
    private final Rubrics rubrics;
    private final Municipalities municipalities;

    TrafficTables(
            AuditLibrary library,
            DraftSeries drafts,
            Rubrics rubrics,
            Municipalities municipalities) {
        this.library = library;
        this.drafts = drafts;
        this.rubrics = rubrics;
        this.municipalities = municipalities;
    }

    /**
     * Reads a table; nothing is changed by it. A rating is read from the cell's word or symbol, or,
     * where the cell is empty, from its fill.
     *
     * @param sheet the sheet's name; empty for the only one with a table
     * @param of the name or code of the municipality whose bodies head the columns; empty where
     *     municipalities do
     * @throws Problem if the actor may see no audits at all, if the municipality is unknown, if
     *     there is no table, or with every fault of it, each with sheet and cell
     */
    public TrafficTable read(
            Actor actor,
            Upload upload,
            String rubricId,
            Optional<String> sheet,
            Optional<String> of) {
        AuditView seen = library.seenBy(actor);
        Rubric rubric = rubrics.find(rubricId);
        Optional<Municipality> place = of.map(municipalities::get);
        try (IncomingBook book = IncomingBook.open(upload)) {
            TableFinder finder =
                    place.map(one -> new TableFinder(bodies(seen, one), rubric))
                            .orElseGet(() -> new TableFinder(municipalities, rubric));
            TableLayout layout = layout(book, finder, rubric, sheet, place);
            return new TableReading(book.name(), layout, finder, municipalities, place, rubric)
                    .read();
        }
    }

    private static BodyHeadings bodies(AuditView seen, Municipality of) {
        return new BodyHeadings(
                of,
                seen.list().stream()
                        .map(AuditLine::audit)
                        .filter(audit -> audit.place().equals(of.code()))
                        .toList());
    }

    private static TableLayout layout(
            IncomingBook book,
            TableFinder finder,
            Rubric rubric,
            Optional<String> wanted,
            Optional<Municipality> of) {
        List<XSSFSheet> sheets =
                wanted.map(name -> List.of(named(book, name))).orElseGet(book::visibleSheets);
        List<TableLayout> found =
                sheets.stream().flatMap(sheet -> finder.find(sheet).stream()).toList();
        List<TableLayout> plain = found.stream().filter(TableLayout::isPlain).toList();
        List<TableLayout> candidates = plain.isEmpty() ? found : plain;
        if (candidates.isEmpty()) {
            refuseDoubts(book, finder, sheets);
            throw of.map(
                            place ->
                                    Problem.because(
                                            "exchange.table.noneOfBodies",
                                            book.name(),
                                            rubric.id(),
                                            place.name()))
                    .orElseGet(
                            () ->
                                    Problem.because("exchange.table.none", book.name(), rubric.id())
                                            .remedy(Action.NAME_MUNICIPALITY_OF_BODIES));
        }
        if (candidates.size() > 1) {
            throw Problem.because(
                            "exchange.table.several",
                            book.name(),
                            String.join(
                                    ", ",
                                    candidates.stream()
                                            .map(one -> Shown.of(one.grid().sheet().getSheetName()))
                                            .toList()))
                    .remedy(Action.CHOOSE_SHEET);
        }
        return candidates.get(0);
    }

    private static void refuseDoubts(
            IncomingBook book, TableFinder finder, List<XSSFSheet> sheets) {
        Faults faults = new Faults();
        for (XSSFSheet sheet : sheets) {
            for (TableFinder.Doubt doubt : finder.doubts(sheet)) {
                faults.at(
                        sheet.getSheetName(),
                        doubt.grid().address(doubt.line(), doubt.place()),
                        doubt.why());
            }
        }
        faults.refuse(book.name());
    }

    private static XSSFSheet named(IncomingBook book, String name) {
        List<XSSFSheet> sheets = book.visibleSheets();
        return sheets.stream()
                .filter(sheet -> sheet.getSheetName().strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.missing(
                                        "exchange.table.noSheet",
                                        book.name(),
                                        Shown.of(name),
                                        String.join(
                                                ", ",
                                                sheets.stream()
                                                        .map(s -> Shown.of(s.getSheetName()))
                                                        .toList())));
    }

    /**
     * The audits that a table starts, in its order.
     *
     * @param from the period's first day
     * @param to the period's last day
     */
    public static List<NewAudit> wanted(
            TrafficTable table, Optional<LocalDate> from, Optional<LocalDate> to) {
        return table.municipalities().stream().map(one -> wanted(table, one, from, to)).toList();
    }

    private static NewAudit wanted(
            TrafficTable table,
            Municipality municipality,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        String rubric = table.rubric().id();
        return table.of()
                .map(
                        place ->
                                new NewAudit(place.code(), rubric, List.of(), "", from, to, "")
                                        .ofSeries(BodyHeadings.bodies(place, municipality)))
                .orElseGet(
                        () ->
                                new NewAudit(
                                        municipality.code(), rubric, List.of(), "", from, to, ""));
    }

    /**
     * Starts a draft for each municipality, or body, of a table and rates it: all of them, or none.
     *
     * @param dryRun whether all is undone again at the end
     * @param stillWanted asked between audits and before the end; what it throws undoes everything
     * @throws Problem with every fault, if one of them cannot be started or rated
     */
    public List<ScoredAudit> take(
            Actor actor,
            TrafficTable table,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean dryRun,
            Runnable stillWanted) {
        List<DraftSeries.Rated> rated =
                table.ratings().entrySet().stream()
                        .map(
                                one ->
                                        new DraftSeries.Rated(
                                                wanted(table, one.getKey(), from, to),
                                                one.getValue()))
                        .toList();
        return drafts.startAll(actor, rated, dryRun, stillWanted);
    }
}
