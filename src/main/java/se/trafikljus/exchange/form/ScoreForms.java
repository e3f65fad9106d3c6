package se.trafikljus.exchange.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.FileTrouble;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.WholeFile;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.exchange.workbook.FixedBook;
import se.trafikljus.exchange.workbook.IncomingBook;
import se.trafikljus.trail.Transactions;

/** The scoring form: an audit as a workbook to fill in, and back again. */
@Component
public class ScoreForms {

    private static final String ENDING = ".xlsx";

    private final AuditLibrary library;
    private final Scorings scorings;
    private final Descriptions descriptions;
    private final Transactions transactions;

    ScoreForms(
            AuditLibrary library,
            Scorings scorings,
            Descriptions descriptions,
            Transactions transactions) {
        this.library = library;
        this.scorings = scorings;
        this.descriptions = descriptions;
        this.transactions = transactions;
    }

    /**
     * Writes the form of an audit, with what is scored already filled in. The same audit, language
     * and date give the same bytes. The stream is left open.
     *
     * @throws Problem if there is no such audit that the actor may see, or it is locked
     */
    public void write(
            Actor actor, String auditId, Language language, LocalDate date, OutputStream to)
            throws IOException {
        AuditView seen = library.seenBy(actor);
        ScoredAudit audit = open(seen, auditId);
        write(audit, seen.before(audit), language, date, to);
    }

    /**
     * The same into a file. One that is there already stays: somebody may have filled it in.
     *
     * @throws Problem also if the file is there, or cannot be written
     */
    public void writeFile(
            Actor actor, String auditId, Path file, Language language, LocalDate date) {
        open(library.seenBy(actor), auditId);
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw Problem.because("exchange.form.ending", file.toString());
        }
        if (Files.exists(file)) {
            throw Problem.conflict("exchange.form.exists", file.toString());
        }
        try {
            WholeFile.write(file, out -> write(actor, auditId, language, date, out));
        } catch (IOException e) {
            throw Problem.conflict(
                    "exchange.form.cannotWrite", file.toString(), new FileTrouble(e));
        }
    }

    private static ScoredAudit open(AuditView seen, String auditId) {
        ScoredAudit audit = seen.read(auditId);
        if (audit.audit().status().locked()) {
            throw audit.audit().locked();
        }
        return audit;
    }

    static void write(
            ScoredAudit audit,
            Optional<ScoredAudit> before,
            Language language,
            LocalDate date,
            OutputStream to)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FormBook book = FormBook.of(workbook, audit, before, language);
            FormRecord record = new FormRecord(book);
            FormSheet form = new FormSheet(book, record);
            form.write();
            new FormGuide(book, date).write();
            new FormCriteria(book, form.notes()).write();
            new FormConduct(book).write();
            record.write();
            workbook.setSheetOrder(book.say("name.record"), workbook.getNumberOfSheets() - 1);
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            workbook.lockStructure();
            FixedBook.write(workbook, book.title(), language, date, to);
        }
    }

    /**
     * What a form changed.
     *
     * @param cells what was there before and what is now
     * @param conduct the fields of how the audit was carried out that it says anew
     * @param untouched how many objectives stay as they were
     */
    public record Result(
            ScoredAudit audit,
            List<CellSaved> cells,
            List<ConductField> conduct,
            int untouched,
            boolean dryRun) {

        public Result {
            cells = List.copyOf(cells);
            conduct = List.copyOf(conduct);
        }
    }

    /**
     * Takes in a form that was filled in: all of it, or nothing. A row that says what it said when
     * the form was written changes nothing. A rating that was emptied makes the cell unscored.
     *
     * @param dryRun whether all is undone again at the end
     * @return what it changed; with the ratings of others that it took the place of
     * @throws Problem with every fault, each with its sheet and cell: words that are no rating,
     *     texts that cannot be kept, rows that are missing, and cells that somebody else changed
     *     since the form was written
     */
    public Outcome<Result> take(Actor actor, Upload form, boolean dryRun) {
        try (IncomingBook book = IncomingBook.open(form)) {
            FormRecord.Made made =
                    FormRecord.read(book)
                            .orElseThrow(
                                    () ->
                                            Problem.because("exchange.form.noForm", book.name())
                                                    .remedy(Action.WRITE_FORM));
            ScoredAudit audit = library.readWithPapers(actor, made.audit());
            FormReading reading = new FormReading(book, made, audit);
            List<CellChange> wanted = reading.read();
            return transactions.changing(
                    actor, dryRun, () -> taken(actor, audit, wanted, reading.conduct(), dryRun));
        }
    }

    private Outcome<Result> taken(
            Actor actor,
            ScoredAudit audit,
            List<CellChange> wanted,
            Map<ConductField, String> conduct,
            boolean dryRun) {
        String id = audit.audit().id();
        List<Message> notes = new ArrayList<>();
        if (!conduct.isEmpty()) {
            notes.addAll(descriptions.change(actor, id, AuditPatch.ofConduct(conduct)).notes());
        }
        Outcome<List<CellSaved>> saved = scorings.saveAll(actor, id, wanted, dryRun);
        notes.addAll(saved.notes());
        int untouched = audit.rubric().objectives().size() - saved.now().size();
        return new Outcome<>(
                new Result(audit, saved.now(), List.copyOf(conduct.keySet()), untouched, dryRun),
                dryRun ? List.of() : notes);
    }
}
