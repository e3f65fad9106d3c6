package se.trafikljus.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Shade;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.TerminalText;

/**
 * A comparison on a terminal: lights in colour and symbol, in groups of municipalities that fit its
 * width.
 */
public final class ComparisonView {

    private static final int FIRST_COLUMN = 40;
    private static final int NARROWEST_CELL = 3;
    private static final int VALUE_CELL = 4;
    private static final int COLOURS = 256;

    private final Invocation invocation;
    private final Comparison comparison;
    private final Language language;

    public ComparisonView(Invocation invocation, Comparison comparison) {
        this.invocation = invocation;
        this.comparison = comparison;
        this.language = invocation.language();
    }

    public void print() {
        comparison.place().ifPresent(place -> heading(place.name()));
        for (List<Compared> group : groups(NARROWEST_CELL)) {
            matrix(group);
        }
        legend();
        for (List<Compared> group : groups(VALUE_CELL)) {
            values(group);
        }
        paragraph(comparison.formula().in(language));
        line("");
        findings();
    }

    /** Of whom the bodies are that are compared. */
    private void heading(String place) {
        Message bodies = Message.of("shell.compare.bodies", TerminalText.visible(place));
        line("");
        bold(comparison.words().in(bodies).in(language));
    }

    private int cell(Compared one, int narrowest) {
        return Math.max(
                        narrowest,
                        one.label().codePointCount(0, one.label().length())
                                + (one.isDraft() ? 1 : 0))
                + 1;
    }

    private List<List<Compared>> groups(int narrowest) {
        int room = invocation.width() - FIRST_COLUMN;
        List<List<Compared>> groups = new ArrayList<>();
        List<Compared> group = new ArrayList<>();
        int used = 0;
        for (Compared one : comparison.municipalities()) {
            int width = cell(one, narrowest);
            if (!group.isEmpty() && used + width > room) {
                groups.add(group);
                group = new ArrayList<>();
                used = 0;
            }
            group.add(one);
            used += width;
        }
        groups.add(group);
        return groups;
    }

    private void matrix(List<Compared> group) {
        line("");
        head(group, NARROWEST_CELL);
        for (Area area : comparison.rubric().areas()) {
            bold(TerminalText.visible(area.title().in(language)));
            for (Objective objective : area.objectives()) {
                AttributedStringBuilder row = new AttributedStringBuilder();
                row.append(fitted(objective.id() + " " + objective.text().in(language)));
                group.forEach(one -> light(row, one, comparison.cell(objective.id(), one.code())));
                line(row);
            }
        }
    }

    private void head(List<Compared> group, int narrowest) {
        AttributedStringBuilder row = new AttributedStringBuilder();
        row.append(" ".repeat(FIRST_COLUMN));
        for (Compared one : group) {
            String label = TerminalText.visible(one.label()) + (one.isDraft() ? "*" : "");
            row.append(" ").styled(AttributedStyle.BOLD, centred(label, cell(one, narrowest) - 1));
        }
        line(row);
    }

    private void light(AttributedStringBuilder row, Compared one, Cell cell) {
        row.append(" ");
        int width = cell(one, NARROWEST_CELL) - 1;
        if (cell.rating().isEmpty()) {
            row.append(" ".repeat(width));
            return;
        }
        Rating rating = cell.rating().get();
        String mark = rating.symbol() + (!cell.comparable() && rating.counts() ? "†" : "");
        row.styled(style(rating.shade()), centred(mark, width));
    }

    private void values(List<Compared> group) {
        line("");
        head(group, VALUE_CELL);
        for (Area area : comparison.rubric().areas()) {
            AttributedStringBuilder row = new AttributedStringBuilder();
            row.append(fitted(area.title().in(language)));
            for (Compared one : group) {
                Optional<AreaValue> value = comparison.area(area.id(), one.code());
                int width = cell(one, VALUE_CELL) - 1;
                row.append(" ");
                if (value.isPresent()) {
                    row.styled(
                            style(value.get().light().shade()),
                            centred(
                                    String.format(language.locale(), "%.2f", value.get().value()),
                                    width));
                } else {
                    row.append(centred(isUnscored(area, one) ? "" : "–", width));
                }
            }
            line(row);
        }
        line("");
    }

    /** Whether something in the area is still to be rated, so that it may come to have a value. */
    private boolean isUnscored(Area area, Compared one) {
        return area.objectives().stream()
                .anyMatch(
                        objective ->
                                comparison.cell(objective.id(), one.code()).rating().isEmpty());
    }

    private void legend() {
        line("");
        String ratings =
                comparison.ratingsUsed().stream()
                        .map(rating -> rating.symbol() + " " + rating.label().in(language))
                        .collect(Collectors.joining(", "));
        paragraph(Message.of("shell.compare.legend", ratings).in(language));
        paragraph(
                comparison.municipalities().stream()
                        .filter(one -> one.isDraft() || !one.label().equals(one.name()))
                        .map(one -> one.label() + (one.isDraft() ? "*" : "") + " = " + one.name())
                        .collect(Collectors.joining(", ")));
        if (comparison.holdsDrafts()) {
            paragraph(Message.of("shell.compare.drafts").in(language));
        }
        boolean unscored =
                comparison.municipalities().stream()
                        .anyMatch(
                                one ->
                                        comparison.rubric().areas().stream()
                                                .anyMatch(area -> isUnscored(area, one)));
        if (unscored) {
            paragraph(Message.of("shell.compare.unscored").in(language));
        }
        Reconstructed some = Reconstructed.in(comparison);
        if (some.isAny()) {
            paragraph(
                    Message.of("shell.compare.reconstructed", some.number(), some.of())
                            .in(language));
        }
        if (comparison.incomparable() > 0) {
            paragraph(
                    Message.of("shell.compare.incomparable", comparison.incomparable())
                            .in(language));
        }
    }

    private void findings() {
        List<Finding> findings = comparison.findingsToldOnce();
        findings.stream()
                .map(finding -> finding.kind())
                .distinct()
                .forEach(
                        kind -> {
                            bold(Message.of("shell.compare." + kind.id()).in(language));
                            findings.stream()
                                    .filter(finding -> finding.kind() == kind)
                                    .forEach(
                                            finding ->
                                                    invocation.print(
                                                            "- ",
                                                            said ->
                                                                    finding.text().in(said)
                                                                            + objective(finding)));
                            line("");
                        });
    }

    private static String objective(Finding finding) {
        return finding.objective().isEmpty() ? "" : " (" + finding.objective() + ")";
    }

    private String fitted(String text) {
        int[] letters = TerminalText.visible(text).codePoints().toArray();
        if (letters.length < FIRST_COLUMN) {
            return new String(letters, 0, letters.length)
                    + " ".repeat(FIRST_COLUMN - letters.length);
        }
        return new String(letters, 0, FIRST_COLUMN - 2) + "… ";
    }

    private static String centred(String text, int width) {
        int blanks = Math.max(0, width - text.codePointCount(0, text.length()));
        return " ".repeat(blanks / 2) + text + " ".repeat(blanks - blanks / 2);
    }

    private static AttributedStyle style(Shade shade) {
        return AttributedStyle.DEFAULT
                .backgroundRgb(Integer.parseInt(shade.background().substring(1), 16))
                .foregroundRgb(Integer.parseInt(shade.text().substring(1), 16));
    }

    private void bold(String text) {
        line(new AttributedStringBuilder().styled(AttributedStyle.BOLD, text));
    }

    private void line(AttributedStringBuilder text) {
        String drawn =
                invocation.colour()
                        ? text.toAttributedString().toAnsi(COLOURS, ForceMode.None)
                        : text.toString();
        invocation.out().print(drawn.stripTrailing() + "\n");
    }

    private void line(String text) {
        invocation.out().print(text + "\n");
    }

    private void paragraph(String text) {
        if (text.isEmpty()) {
            return;
        }
        invocation.print("", language -> text);
    }
}
