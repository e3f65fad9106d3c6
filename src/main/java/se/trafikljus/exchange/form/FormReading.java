package se.trafikljus.exchange.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFRow;
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
import se.trafikljus.audit.conduct.ConductField;
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
    private final FormCells cells;
    private final Map<String, String> rowOf = new HashMap<>();
    private final Map<ConductField, String> conduct = new EnumMap<>(ConductField.class);

    /**
     * @throws Problem if the audit is locked, has another rubric now, or the form's sheet is gone
     */
    FormReading(IncomingBook book, FormRecord.Made made, ScoredAudit audit) {
        this.book = book;
        this.made = made;
        this.audit = audit;
        this.ratings = new RatingText(audit.rubric());
        refuseOtherAudit();
        this.cells = FormCells.in(book, made, faults);
    }

    private Language language() {
        return Language.EN.code().equals(made.language()) ? Language.EN : Language.SV;
    }

    /** What the form changes in how the audit was carried out; empty before {@link #read}. */
    Map<ConductField, String> conduct() {
        return conduct;
    }

    /**
     * The cells that the form changes.
     *
     * @throws Problem with every fault
     */
    List<CellChange> read() {
        List<CellChange> wanted = new ArrayList<>();
        if (!faults.any()) {
            for (int row = FormSheet.HEADINGS + 1; row <= cells.lastRow(); row++) {
                XSSFRow own = cells.row(row);
                if (own != null) {
                    row(own).ifPresent(wanted::add);
                }
            }
            missing();
        }
        conduct.putAll(
                FormConduct.read(
                        book, made.conductSheet(), made.conduct(), language(), audit, faults));
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

    private Optional<CellChange> row(XSSFRow row) {
        String id = cells.text(row, FormColumn.OBJECTIVE).strip();
        Optional<Objective> objective = audit.rubric().objective(id);
        if (objective.isEmpty()) {
            if (!id.isEmpty()) {
                cells.fault(
                        row,
                        FormColumn.OBJECTIVE,
                        Message.of(
                                "exchange.form.unknownObjective",
                                Shown.of(id),
                                audit.rubric().id()));
            } else if (cells.holdAnything(row)) {
                cells.fault(row, FormColumn.OBJECTIVE, Message.of("exchange.form.idLost"));
            }
            return Optional.empty();
        }
        String before = rowOf.putIfAbsent(id, cells.place(row, FormColumn.OBJECTIVE));
        if (before != null) {
            cells.fault(
                    row,
                    FormColumn.OBJECTIVE,
                    Message.of("exchange.form.objectiveTwice", id, before));
            return Optional.empty();
        }
        return entry(row).flatMap(entry -> scoring(row, id, entry));
    }

    private void missing() {
        List<String> missing =
                audit.rubric().objectives().stream()
                        .map(Objective::id)
                        .filter(id -> !rowOf.containsKey(id))
                        .toList();
        if (!missing.isEmpty()) {
            faults.add(
                    cells.sheetName(),
                    Message.of("exchange.form.rowsLost", String.join(", ", missing)));
        }
    }

    /** What a row says; nothing where it has faults of its own. */
    private Optional<FormEntry> entry(XSSFRow row) {
        int before = faults.count();
        String word = cells.text(row, FormColumn.RATING).strip();
        Optional<Rating> rating = word.isEmpty() ? Optional.empty() : rating(row, word);
        Map<FormColumn, String> texts = new EnumMap<>(FormColumn.class);
        for (FormColumn column : FormEntry.proseColumns()) {
            String text = cells.text(row, column);
            Texts.fault(column.name().toLowerCase(Locale.ROOT), text)
                    .ifPresent(what -> cells.fault(row, column, what));
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
            cells.fault(
                    row,
                    FormColumn.RATING,
                    audit.rubric().words().unknownInBrief(word, audit.rubric().id()));
        }
        return rating;
    }

    private boolean yes(XSSFRow row) {
        String word = cells.text(row, FormColumn.SUCCESS).strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            cells.fault(
                    row, FormColumn.SUCCESS, Message.of("exchange.form.noAnswer", Shown.of(word)));
        }
        return YES.contains(word);
    }

    private Optional<CellChange> scoring(XSSFRow row, String id, FormEntry entry) {
        Assessment now = audit.assessment(id);
        FormEntry there = FormEntry.of(now);
        FormRecord.Was was = made.entries().get(id);
        if (was == null) {
            cells.fault(row, FormColumn.OBJECTIVE, Message.of("exchange.form.unrecorded", id));
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
            cells.fault(
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
                cells.fault(
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
                    parts.add(
                            column.heading(language) + ": " + shown(entry.text(column), language));
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

    private static String shown(String text, Language language) {
        return text.isBlank() ? Message.of("exchange.form.nothing").in(language) : shortened(text);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TOLD ? line : line.substring(0, LONGEST_TOLD) + "…";
    }
}
