package se.trafikljus.exchange.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.trafikljus.audit.Assessment;
import se.trafikljus.exchange.workbook.SheetText;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;

/**
 * What one row of the form says. Blanks around a text, and how its lines end, do not count: a
 * spreadsheet may change them when it saves.
 *
 * @param rating the rating's id; empty for unscored
 * @param texts by the columns of running text
 */
record FormEntry(String rating, Map<FormColumn, String> texts, boolean success) {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    FormEntry {
        Map<FormColumn, String> kept = new EnumMap<>(FormColumn.class);
        texts.forEach((column, text) -> kept.put(column, plain(text)));
        texts = Collections.unmodifiableMap(kept);
    }

    static FormEntry of(Assessment assessment) {
        return new FormEntry(
                assessment.rating().map(Rating::id).orElse(""),
                Map.of(
                        FormColumn.FINDING, assessment.finding(),
                        FormColumn.RATIONALE, assessment.rationale(),
                        FormColumn.SOURCE, assessment.source(),
                        FormColumn.QUOTE, assessment.quote()),
                assessment.success());
    }

    private static String plain(String text) {
        return LINE_END.matcher(text).replaceAll("\n").strip();
    }

    String text(FormColumn column) {
        return texts.getOrDefault(column, "");
    }

    /** Whether the text is longer than a cell holds, so that the form shows only its beginning. */
    boolean isCut(FormColumn column) {
        return !SheetText.fits(text(column));
    }

    /**
     * The same with what is there now in place of each text that the row left as it was: the row
     * may show only its beginning.
     */
    FormEntry leaving(FormEntry was, FormEntry there) {
        Map<FormColumn, String> wanted = new EnumMap<>(FormColumn.class);
        texts.forEach(
                (column, text) ->
                        wanted.put(
                                column, text.equals(was.text(column)) ? there.text(column) : text));
        return new FormEntry(rating, wanted, success);
    }

    /** The assessment with what this row says in place of what it said; texts left alone stay. */
    Assessment on(Assessment before, Rubric rubric) {
        FormEntry there = of(before);
        Optional<Rating> rated = rubric.rating(rating);
        return new Assessment(
                before.objective(),
                rated,
                kept(FormColumn.FINDING, there, before.finding()),
                kept(FormColumn.RATIONALE, there, before.rationale()),
                before.asFormulated(),
                kept(FormColumn.SOURCE, there, before.source()),
                kept(FormColumn.QUOTE, there, before.quote()),
                success,
                before.remark(),
                before.scoredBy(),
                before.scoredAt());
    }

    private String kept(FormColumn column, FormEntry there, String before) {
        return text(column).equals(there.text(column)) ? before : text(column);
    }

    /** By which it is known again: a spreadsheet that saves the form cannot alter it unseen. */
    String digest() {
        StringBuilder all = new StringBuilder(rating).append('\0').append(success);
        for (FormColumn column : proseColumns()) {
            all.append('\0').append(text(column));
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<FormColumn> proseColumns() {
        return List.of(
                FormColumn.FINDING, FormColumn.RATIONALE, FormColumn.SOURCE, FormColumn.QUOTE);
    }
}
