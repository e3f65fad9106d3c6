package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Theme;

/** What the audit recommends; where it has nothing of its own, what the rubric would say. */
final class AuditRecommendationsSection implements AuditSection {

    static final String ANCHOR = "recommendations";

    private record Column(String key, Function<Recommendation, String> text) {}

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(2, d.say("audit.recommendations"), ANCHOR));
        if (!d.recommendations().isEmpty()) {
            blocks.add(d.prose("audit.recommendations.text"));
            blocks.add(table(d));
            blocks.addAll(d.own("recommendations", 2));
            return blocks;
        }
        List<Block> standard = standard(d);
        blocks.add(
                d.prose(
                        standard.isEmpty()
                                ? "audit.recommendations.none"
                                : "audit.recommendations.standard"));
        blocks.addAll(standard);
        blocks.addAll(d.own("recommendations", 2));
        return blocks;
    }

    private static Table table(AuditDossier d) {
        List<Column> columns =
                columns(d).stream()
                        .filter(
                                column ->
                                        d.recommendations().stream()
                                                .anyMatch(r -> !column.text().apply(r).isBlank()))
                        .toList();
        return new Table(
                d.context().tableCaption(d.say("audit.recommendations.caption")),
                "recommendations-table",
                List.of(
                        new Row(
                                columns.stream()
                                        .map(
                                                column ->
                                                        Block.Cell.header(
                                                                d.say(
                                                                        "audit.recommendations."
                                                                                + column.key()),
                                                                Scope.COLUMN))
                                        .toList())),
                d.recommendations().stream().map(r -> row(columns, r)).toList(),
                List.of());
    }

    private static List<Column> columns(AuditDossier d) {
        return List.of(
                new Column("number", r -> Integer.toString(r.number())),
                new Column("recommendation", Recommendation::text),
                new Column("objective", Recommendation::objective),
                new Column("body", Recommendation::body),
                new Column("due", r -> r.due().map(d::day).orElse("")),
                new Column("priority", Recommendation::priority));
    }

    private static Row row(List<Column> columns, Recommendation recommendation) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            String text = column.text().apply(recommendation).strip();
            cells.add(cells.isEmpty() ? Block.Cell.header(text, Scope.ROW) : Block.Cell.of(text));
        }
        return new Row(cells);
    }

    /** The rubric's recommendations for what is not fully met, objectives first, then themes. */
    static List<Block> standard(AuditDossier d) {
        List<Objective> weak = d.weak();
        List<Block> blocks = new ArrayList<>();
        List<Prose> items =
                weak.stream()
                        .filter(objective -> !objective.recommendation().isEmpty())
                        .map(objective -> item(d, objective))
                        .toList();
        if (!items.isEmpty()) {
            blocks.add(new Items(false, items));
        }
        d.rubric().themes().stream()
                .filter(theme -> !theme.recommendations().isEmpty())
                .filter(theme -> holdsAny(d, theme, weak))
                .forEach(theme -> blocks.addAll(theme(d, theme)));
        return blocks;
    }

    private static Prose item(AuditDossier d, Objective objective) {
        Rating rating = d.cell(objective).rating().orElseThrow();
        return new Prose(
                List.of(
                        new Run.Strong(
                                d.say(
                                                "audit.recommendations.for",
                                                objective.id(),
                                                rating.symbol() + " " + d.word(rating))
                                        + " "),
                        new Run.Plain(d.say(objective.recommendation()))));
    }

    private static boolean holdsAny(AuditDossier d, Theme theme, List<Objective> weak) {
        return theme.areas().stream()
                .map(id -> d.rubric().area(id))
                .flatMap(Optional::stream)
                .flatMap(area -> area.objectives().stream())
                .anyMatch(weak::contains);
    }

    private static List<Block> theme(AuditDossier d, Theme theme) {
        return List.of(
                d.prose("audit.recommendations.theme", theme.title()),
                new Items(
                        false,
                        theme.recommendations().stream()
                                .map(text -> Prose.of(d.say(text)))
                                .toList()));
    }
}
