package se.trafikljus.exchange.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.Action;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Texts;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.exchange.workbook.IncomingBook;
import se.trafikljus.exchange.workbook.RatingText;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Shown;

/** A form on its way back: what each row says now, what it said then, and what stands there now. */
final class FormReading {

    private static final Set<String> YES = Set.of("ja", "yes", "j", "y", "true", "sant", "1");
    private static final Set<String> NO = Set.of("nej", "no", "n", "false", "falskt", "0", "");
    private static final int LONGEST_TOLD = 60;

    private final IncomingBook book;
    private final FormRecord.Made made;
    private final ScoredAudit audit;
    private final RatingText ratings;
    private final Faults faults = new Faults();
    private final Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
    private final Map<String, String> rowOf = new HashMap<>();

    FormReading(IncomingBook book, FormRecord.Made made, ScoredAudit audit) {
        this.book = book;
        this.made = made;
        this.audit = audit;
        this.ratings = new RatingText(audit.rubric());
    }

    /**
     * The cells that the form changes.
     *
     * @throws Problem with every fault
     */
    List<CellChange> read() {
        refuseOtherAudit();
        XSSFSheet sheet = sheet();
        headings(sheet);
        List<CellChange> wanted = new ArrayList<>();
        if (!faults.any()) {
            for (int row = FormSheet.HEADINGS + 1; row <= sheet.getLastRowNum(); row++) {
                XSSFRow own = sheet.getRow(row);
                if (own != null) {
                    row(own).ifPresent(wanted::add);
                }
            }
            missing(sheet);
        }
        faults.refuse(book.name());
        return wanted;
    }

    private void refuseOtherAudit() {
        if (audit.audit().status().locked()) {
            throw audit.audit().locked();
        }
        if (!made.hash().equals(audit.audit().rubricHash())) {
            throw Problem.conflict(
                    "exchange.form.otherRubric",
                    book.name(),
                    Shown.of(made.rubric()),
                    Shown.of(made.version()),
                    audit.audit().id(),
                    audit.rubric().id(),
                    audit.rubric().version());
        }
    }

    /** By its name, or, where it was renamed, by its headings. */
    private XSSFSheet sheet() {
        XSSFSheet named = book.workbook().getSheet(made.sheet());
        if (named != null) {
            return named;
        }
        return book.visibleSheets().stream()
                .filter(
                        sheet ->
                                headingsIn(sheet).containsKey(FormColumn.OBJECTIVE)
                                        && headingsIn(sheet).containsKey(FormColumn.RATING))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.missing(
                                        "exchange.form.noSheet",
                                        book.name(),
                                        Shown.of(made.sheet())));
    }

    private void headings(XSSFSheet sheet) {
        columns.putAll(headingsIn(sheet));
        Language language = language();
        for (FormColumn column : FormColumn.values()) {
            boolean needed = column.isOpen() || column == FormColumn.OBJECTIVE;
            if (needed && !columns.containsKey(column)) {
                faults.add(
                        sheet.getSheetName(),
                        FormSheet.HEADINGS + 1,
                        Message.of("exchange.form.noColumn", column.heading(language)));
            }
        }
    }

    private Language language() {
        return made.language().equals(Language.EN.code()) ? Language.EN : Language.SV;
    }

    private Map<FormColumn, Integer> headingsIn(XSSFSheet sheet) {
        Map<FormColumn, Integer> found = new EnumMap<>(FormColumn.class);
        XSSFRow row = sheet.getRow(FormSheet.HEADINGS);
        if (row != null) {
            for (int i = 0; i < row.getLastCellNum(); i++) {
                String heading = IncomingBook.value(row.getCell(i)).text().strip();
                for (FormColumn column : FormColumn.values()) {
                    if (heading.equals(column.heading(language()))) {
                        found.putIfAbsent(column, i);
                    }
                }
            }
        }
        return found;
    }

    private String text(XSSFRow row, FormColumn column) {
        Integer at = columns.get(column);
        if (at == null) {
            return "";
        }
        IncomingBook.Value value =
                IncomingBook.value(
                        row.getCell(at, Row.MissingCellPolicy.RETURN_NULL_AND_BLANK), language());
        value.fault().ifPresent(what -> fault(row, column, what));
        if (value.truth() && FormEntry.proseColumns().contains(column)) {
            fault(row, column, Message.of("exchange.book.truth"));
        }
        return value.text();
    }

    private void fault(XSSFRow row, FormColumn column, Message what) {
        faults.at(row.getSheet().getSheetName(), place(row, column), what);
    }

    private String place(XSSFRow row, FormColumn column) {
        return new CellReference(row.getRowNum(), columns.getOrDefault(column, 0))
                .formatAsString(false);
    }

    private Optional<CellChange> row(XSSFRow row) {
        String id = text(row, FormColumn.OBJECTIVE).strip();
        Optional<Objective> objective = audit.rubric().objective(id);
        if (objective.isEmpty()) {
            if (!id.isEmpty()) {
                fault(
                        row,
                        FormColumn.OBJECTIVE,
                        Message.of(
                                "exchange.form.unknownObjective",
                                Shown.of(id),
                                audit.rubric().id()));
            } else if (holdsAnything(row)) {
                fault(row, FormColumn.OBJECTIVE, Message.of("exchange.form.idLost"));
            }
            return Optional.empty();
        }
        String before = rowOf.putIfAbsent(id, place(row, FormColumn.OBJECTIVE));
        if (before != null) {
            fault(
                    row,
                    FormColumn.OBJECTIVE,
                    Message.of("exchange.form.objectiveTwice", id, before));
            return Optional.empty();
        }
        return entry(row).flatMap(entry -> scoring(row, id, entry));
    }

    private boolean holdsAnything(XSSFRow row) {
        for (FormColumn column : FormColumn.values()) {
            if (column.isOpen() && !text(row, column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void missing(XSSFSheet sheet) {
        List<String> missing =
                audit.rubric().objectives().stream()
                        .map(Objective::id)
                        .filter(id -> !rowOf.containsKey(id))
                        .toList();
        if (!missing.isEmpty()) {
            faults.add(
                    sheet.getSheetName(),
                    Message.of("exchange.form.rowsLost", String.join(", ", missing)));
        }
    }

    /** What a row says; nothing where it has faults of its own. */
    private Optional<FormEntry> entry(XSSFRow row) {
        int before = faults.count();
        String word = text(row, FormColumn.RATING).strip();
        Optional<Rating> rating = word.isEmpty() ? Optional.empty() : rating(row, word);
        Map<FormColumn, String> texts = new EnumMap<>(FormColumn.class);
        for (FormColumn column : FormEntry.proseColumns()) {
            String text = text(row, column);
            Texts.fault(column.name().toLowerCase(Locale.ROOT), text)
                    .ifPresent(what -> fault(row, column, what));
            texts.put(column, text);
        }
        boolean success = yes(row);
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new FormEntry(rating.map(Rating::id).orElse(""), texts, success));
    }

    private Optional<Rating> rating(XSSFRow row, String word) {
        Optional<Rating> rating = ratings.read(word).map(RatingText.Read::rating);
        if (rating.isEmpty()) {
            fault(
                    row,
                    FormColumn.RATING,
                    audit.rubric().words().unknownInBrief(word, audit.rubric().id()));
        }
        return rating;
    }

    private boolean yes(XSSFRow row) {
        String word = text(row, FormColumn.SUCCESS).strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            fault(row, FormColumn.SUCCESS, Message.of("exchange.form.noAnswer", Shown.of(word)));
        }
        return YES.contains(word);
    }

    private Optional<CellChange> scoring(XSSFRow row, String id, FormEntry entry) {
        Assessment now = audit.assessment(id);
        FormEntry there = FormEntry.of(now);
        FormRecord.Was was = made.entries().get(id);
        if (was == null) {
            fault(row, FormColumn.OBJECTIVE, Message.of("exchange.form.unrecorded", id));
            return Optional.empty();
        }
        if (entry.equals(was.entry())) {
            return Optional.empty();
        }
        FormEntry wanted = entry.leaving(was.entry(), there);
        if (wanted.equals(there)) {
            return Optional.empty();
        }
        if (!was.digest().equals(there.digest())) {
            fault(
                    row,
                    FormColumn.RATING,
                    Message.of(
                            "exchange.form.changedMeanwhile",
                            id,
                            said(was.entry(), there),
                            said(there, was.entry()),
                            now.scoredBy().isEmpty() ? "?" : now.scoredBy(),
                            said(entry, there)));
            return Optional.empty();
        }
        for (FormColumn column : FormEntry.proseColumns()) {
            if (there.isCut(column) && !wanted.text(column).equals(there.text(column))) {
                fault(
                        row,
                        column,
                        Message.of("exchange.form.cutText", audit.audit().id(), id)
                                .remedy(Action.SCORE_CELL, audit.audit().id(), id));
            }
        }
        return Optional.of(
                CellChange.to(wanted.on(now, audit.rubric())).expecting(Expectation.of(now)));
    }

    /** What one entry says where another says something else. */
    private Localized said(FormEntry entry, FormEntry other) {
        return language -> {
            List<String> parts = new ArrayList<>();
            parts.add(
                    audit.rubric()
                            .rating(entry.rating())
                            .map(rating -> rating.label().in(language))
                            .orElse(Message.of("audit.unscored").in(language)));
            for (FormColumn column : FormEntry.proseColumns()) {
                if (!entry.text(column).equals(other.text(column))) {
                    parts.add(column.heading(language) + ": " + shortened(entry.text(column)));
                }
            }
            if (entry.success() != other.success()) {
                String answer = entry.success() ? "yes" : "no";
                parts.add(
                        FormColumn.SUCCESS.heading(language)
                                + ": "
                                + Message.of("exchange.form." + answer).in(language));
            }
            return String.join("; ", parts);
        };
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TOLD ? line : line.substring(0, LONGEST_TOLD) + "…";
    }
}
