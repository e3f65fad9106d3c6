package se.trafikljus.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Language;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.shell.table.Heading;
import se.trafikljus.shell.table.TableView;

/** A comparison as a plain table, with words. */
public final class ComparisonTable {

    private ComparisonTable() {}

    /** A row an objective; ratings by symbol and word. */
    public static TableView of(Comparison comparison, Language language) {
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.of("area", "shell.column.area"));
        headings.add(Heading.of("objective", "shell.column.objective"));
        comparison
                .municipalities()
                .forEach(one -> headings.add(new Heading(one.code(), ignored -> one.name())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Area area : comparison.rubric().areas()) {
            for (Objective objective : area.objectives()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(area.title().in(language));
                row.add(objective.id() + " " + objective.text().in(language));
                comparison.cells(objective.id()).forEach(cell -> row.add(word(cell, language)));
                rows.add(row);
            }
        }
        return new TableView(headings, rows);
    }

    private static String word(Cell cell, Language language) {
        return cell.rating()
                .map(
                        rating ->
                                rating.symbol()
                                        + " "
                                        + rating.label().in(language).toLowerCase(language.locale())
                                        + (cell.isReconstructed() ? " (R)" : ""))
                .orElse("");
    }
}
