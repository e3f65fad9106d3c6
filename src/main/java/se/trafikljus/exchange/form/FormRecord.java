package se.trafikljus.exchange.form;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.exchange.workbook.IncomingBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/**
 * The hidden sheet by which a form is known again: for which audit and rubric it was made, and what
 * each cell said then.
 */
final class FormRecord {

    private static final String MARK = "trafikljus score form";
    private static final String LAYOUT = "1";

    private static final int NAME = 0;
    private static final int VALUE = 1;
    private static final List<String> FACTS =
            List.of(MARK, "audit", "rubric", "version", "rubric hash", "language", "sheet");
    private static final int FIRST = FACTS.size() + 1;

    private static final int ID = 0;
    private static final int DIGEST = 1;
    private static final int RATING = 2;
    private static final int SUCCESS = 3;
    private static final int TEXTS = 4;
    private static final int WORDS = 9;
    private static final int ANSWERS = 10;
    private static final int FIELDS = 11;
    private static final int SAID = 12;

    private final FormBook book;
    private final SheetPen pen;

    /** On a new sheet behind the others. */
    FormRecord(FormBook book) {
        this.book = book;
        this.pen = book.sheet("record");
    }

    void write() {
        Audit audit = book.audit().audit();
        List<String> facts =
                List.of(
                        LAYOUT,
                        audit.id(),
                        book.audit().rubric().id(),
                        book.audit().rubric().version(),
                        audit.rubricHash(),
                        book.language().code(),
                        book.say("name.form"));
        for (int i = 0; i < FACTS.size(); i++) {
            put(i, NAME, FACTS.get(i));
            put(i, VALUE, facts.get(i));
        }
        int row = FIRST;
        for (Objective objective : book.audit().rubric().objectives()) {
            FormEntry entry = FormEntry.of(book.audit().assessment(objective.id()));
            put(row, ID, objective.id());
            put(row, DIGEST, entry.digest());
            put(row, RATING, entry.rating());
            put(row, SUCCESS, Boolean.toString(entry.success()));
            int column = TEXTS;
            for (FormColumn prose : FormEntry.proseColumns()) {
                put(row, column++, entry.text(prose));
            }
            row++;
        }
        row = 0;
        for (Rating rating : book.ratings()) {
            put(row++, WORDS, rating.label().in(book.language()));
        }
        row = 0;
        put(row++, FIELDS, book.say("name.conduct"));
        for (ConductField field : ConductField.values()) {
            put(row, FIELDS, field.id());
            put(row++, SAID, FormConduct.shown(book.audit(), field, book.language()));
        }
        put(0, ANSWERS, book.say("yes"));
        put(1, ANSWERS, book.say("no"));
        FormSheet.protect(pen.sheet());
        book.workbook()
                .setSheetVisibility(
                        book.workbook().getSheetIndex(pen.sheet()), SheetVisibility.HIDDEN);
    }

    private void put(int row, int column, String text) {
        pen.text(row, column, text, book.styles().code());
    }

    /** How a formula of another sheet names the words of the ratings. */
    String ratingWords() {
        return prefix()
                + SheetPen.fixed(0, WORDS)
                + ":"
                + SheetPen.fixed(book.ratings().size() - 1, WORDS);
    }

    /** How it names the word of the how-manieth rating. */
    String ratingWord(int rating) {
        return prefix() + SheetPen.fixed(rating, WORDS);
    }

    /** How it names yes and no. */
    String yesAndNo() {
        return prefix() + SheetPen.fixed(0, ANSWERS) + ":" + SheetPen.fixed(1, ANSWERS);
    }

    private String prefix() {
        return "'" + pen.sheet().getSheetName().replace("'", "''") + "'!";
    }

    /**
     * What a form was made for.
     *
     * @param language in which it was written
     * @param sheet the name of the sheet to fill in
     * @param entries by objective, what each row said
     * @param conductSheet the name of the sheet on how the audit was carried out; empty where it
     *     was written without one
     * @param conduct what each of its fields said
     */
    record Made(
            String audit,
            String rubric,
            String version,
            String hash,
            String language,
            String sheet,
            Map<String, Was> entries,
            String conductSheet,
            Map<ConductField, String> conduct) {}

    /**
     * What a row said.
     *
     * @param digest of the whole, for texts in the form may be cut
     */
    record Was(FormEntry entry, String digest) {}

    /** Finds the record of a form; nothing where a workbook has none. */
    static Optional<Made> read(IncomingBook book) {
        for (int i = 0; i < book.workbook().getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.workbook().getSheetAt(i);
            if (text(sheet, 0, NAME).equals(MARK) && text(sheet, 0, VALUE).equals(LAYOUT)) {
                return Optional.of(made(sheet));
            }
        }
        return Optional.empty();
    }

    private static Made made(XSSFSheet sheet) {
        Map<String, Was> entries = new LinkedHashMap<>();
        for (int row = FIRST; row <= sheet.getLastRowNum(); row++) {
            String id = text(sheet, row, ID);
            if (id.isEmpty()) {
                continue;
            }
            Map<FormColumn, String> texts = new EnumMap<>(FormColumn.class);
            int column = TEXTS;
            for (FormColumn prose : FormEntry.proseColumns()) {
                texts.put(prose, text(sheet, row, column++));
            }
            boolean success = text(sheet, row, SUCCESS).equals("true");
            entries.put(
                    id,
                    new Was(
                            new FormEntry(text(sheet, row, RATING), texts, success),
                            text(sheet, row, DIGEST)));
        }
        return new Made(
                text(sheet, 1, VALUE),
                text(sheet, 2, VALUE),
                text(sheet, 3, VALUE),
                text(sheet, 4, VALUE),
                text(sheet, 5, VALUE),
                text(sheet, 6, VALUE),
                entries,
                text(sheet, 0, FIELDS),
                conduct(sheet));
    }

    private static Map<ConductField, String> conduct(XSSFSheet sheet) {
        Map<ConductField, String> said = new EnumMap<>(ConductField.class);
        int row = 0;
        for (ConductField field : ConductField.values()) {
            row++;
            if (text(sheet, row, FIELDS).equals(field.id())) {
                said.put(field, text(sheet, row, SAID));
            }
        }
        return said;
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        XSSFRow own = sheet.getRow(row);
        return own == null ? "" : IncomingBook.value(own.getCell(column)).text();
    }
}
