package se.trafikljus.exchange.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Texts;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.exchange.workbook.IncomingBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Shown;
import se.trafikljus.rubric.VerdictWords;

/**
 * The sheet on which is said how the audit was carried out and what answers its question: a field a
 * row, in their order.
 */
final class FormConduct {

    private static final List<ConductField> FIELDS = List.of(ConductField.values());
    private static final int FIRST = 3;
    private static final int LABEL = 0;
    private static final int TEXT = 1;
    private static final int HOW = 2;
    private static final List<Integer> WIDTHS = List.of(28, 70, 50);

    /** A cell of a workbook holds no more; what is longer is cut, and not to be changed here. */
    private static final int MOST_TO_CHANGE = 30_000;

    private final FormBook book;
    private final SheetPen pen;

    FormConduct(FormBook book) {
        this.book = book;
        this.pen = book.sheet("conduct");
    }

    void write() {
        for (int i = 0; i < WIDTHS.size(); i++) {
            pen.width(i, WIDTHS.get(i));
        }
        pen.title(book.say("conduct.title"));
        pen.text(1, LABEL, book.say("howTo"), book.styles().line());
        for (ConductField field : ConductField.values()) {
            int row = row(field);
            pen.text(row, LABEL, field.label().in(book.language()), book.looks().locked());
            pen.text(row, HOW, how(field), book.looks().locked());
            open(row, shown(book.audit(), field, book.language()));
        }
        pen.heights();
        pen.landscape();
        pen.fitToOnePageInBreadth();
        FormSheet.protect(pen.sheet());
    }

    private void open(int row, String text) {
        if (text.isEmpty()) {
            pen.blank(row, TEXT, book.looks().open());
        } else {
            pen.text(
                    row,
                    TEXT,
                    text,
                    text.length() > MOST_TO_CHANGE ? book.looks().locked() : book.looks().open());
        }
    }

    private String how(ConductField field) {
        return field == ConductField.VERDICT
                ? book.say("conduct.verdict", verdicts())
                : book.say("conduct." + field.id());
    }

    private static int row(ConductField field) {
        return FIRST + FIELDS.indexOf(field);
    }

    /** What a field says, as it is shown in a form: a verdict by its word. */
    static String shown(ScoredAudit audit, ConductField field, Language language) {
        String text = audit.audit().conduct().text(field);
        return field == ConductField.VERDICT
                ? audit.rubric()
                        .verdict(text)
                        .map(verdict -> verdict.label().in(language))
                        .orElse("")
                : text;
    }

    private String verdicts() {
        return String.join(
                ", ",
                book.audit().rubric().verdicts().stream()
                        .map(verdict -> verdict.label().in(book.language()))
                        .toList());
    }

    /**
     * The fields that a form says otherwise than it did when it was written. A form without such a
     * sheet says nothing of them.
     *
     * @param was what each field said then
     */
    static Map<ConductField, String> read(
            IncomingBook book,
            String sheetName,
            Map<ConductField, String> was,
            Language language,
            ScoredAudit audit,
            Faults faults) {
        Map<ConductField, String> wanted = new EnumMap<>(ConductField.class);
        XSSFSheet sheet = book.workbook().getSheet(sheetName);
        if (sheet == null) {
            return wanted;
        }
        was.forEach(
                (field, then) ->
                        said(sheet, field, faults)
                                .filter(text -> !text.equals(then.strip()))
                                .filter(
                                        text ->
                                                isChange(
                                                        new Said(field, then.strip(), text),
                                                        shown(audit, field, language).strip(),
                                                        audit,
                                                        sheet,
                                                        faults))
                                .ifPresent(text -> wanted.put(field, text)));
        return wanted;
    }

    /** What a form said of a field when it was written, and says now. */
    private record Said(ConductField field, String then, String now) {}

    private static Optional<String> said(XSSFSheet sheet, ConductField field, Faults faults) {
        XSSFRow row = sheet.getRow(row(field));
        if (row == null) {
            return Optional.of("");
        }
        IncomingBook.Value value = IncomingBook.value(row.getCell(TEXT));
        value.fault().ifPresent(what -> faults.at(sheet.getSheetName(), place(field), what));
        return value.fault().isPresent() ? Optional.empty() : Optional.of(value.text().strip());
    }

    private static boolean isChange(
            Said said, String there, ScoredAudit audit, XSSFSheet sheet, Faults faults) {
        if (said.now().equals(there)) {
            return false;
        }
        Optional<Message> fault =
                there.equals(said.then())
                        ? fault(said, audit)
                        : Optional.of(
                                Message.of(
                                        "exchange.form.conduct.meanwhile",
                                        said.field().label(),
                                        Shown.of(said.then()),
                                        Shown.of(there),
                                        Shown.of(said.now())));
        fault.ifPresent(what -> faults.at(sheet.getSheetName(), place(said.field()), what));
        return fault.isEmpty();
    }

    private static Optional<Message> fault(Said said, ScoredAudit audit) {
        try {
            if (said.field() == ConductField.VERDICT) {
                VerdictWords.id(audit.rubric(), said.now());
            } else {
                Conduct.NONE.with(Map.of(said.field(), said.now()));
            }
            return Texts.faultOfGiven(said.field().id(), said.now());
        } catch (Problem problem) {
            return Optional.of(problem.message());
        }
    }

    private static String place(ConductField field) {
        return new CellReference(row(field), TEXT).formatAsString(false);
    }
}
