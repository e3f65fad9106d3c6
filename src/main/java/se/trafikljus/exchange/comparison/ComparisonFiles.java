package se.trafikljus.exchange.comparison;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Counts;
import se.trafikljus.comparison.Finding;
import se.trafikljus.exchange.csv.CsvOut;
import se.trafikljus.exchange.json.JsonOut;
import se.trafikljus.exchange.json.TrailInFile;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.trail.Standing;
import tools.jackson.core.JsonGenerator;

/** A comparison as other programs read it. */
public final class ComparisonFiles {

    /** The columns of a row for each cell. */
    static final List<String> COLUMNS =
            List.of(
                    "objective",
                    "area",
                    "municipality",
                    "code",
                    "label",
                    "audit",
                    "rating",
                    "comparable",
                    "finding",
                    "rationale",
                    "source",
                    "quote",
                    "unit",
                    "body");

    private ComparisonFiles() {}

    /** A row a cell, objective by objective; the writer is left open. */
    public static void csv(Comparison comparison, Writer to) throws IOException {
        CsvOut csv = new CsvOut(to);
        csv.header(COLUMNS);
        for (Area area : comparison.rubric().areas()) {
            for (Objective objective : area.objectives()) {
                for (Compared one : comparison.municipalities()) {
                    write(csv, comparison, area, one, comparison.cell(objective.id(), one.code()));
                }
            }
        }
        csv.flush();
    }

    private static void write(CsvOut csv, Comparison comparison, Area area, Compared one, Cell cell)
            throws IOException {
        Assessment assessment = cell.assessment();
        csv.row(
                cell.objective(),
                area.id(),
                municipality(comparison, one),
                one.code(),
                one.label(),
                one.audit().audit().id(),
                cell.rating().map(Rating::id).orElse(""),
                Boolean.toString(cell.comparable()),
                assessment.finding(),
                assessment.rationale(),
                assessment.source(),
                assessment.quote(),
                comparison.unit().id(),
                body(comparison, one));
    }

    /** Of bodies the municipality that they are of, empty where it may not be told. */
    static String municipality(Comparison comparison, Compared one) {
        return comparison.unit() == Unit.MUNICIPALITY
                ? one.name()
                : comparison.place().map(Municipality::name).orElse("");
    }

    /** The body's name; empty for a municipality. */
    static String body(Comparison comparison, Compared one) {
        return comparison.unit() == Unit.MUNICIPALITY ? "" : one.name();
    }

    /**
     * One object, its numbers never rounded; the writer is left open.
     *
     * @param language of the formula; findings have their text in both
     */
    public static void json(Comparison comparison, Language language, Writer to)
            throws IOException {
        json(comparison, language, Optional.empty(), to);
    }

    /**
     * The same as a report.
     *
     * @param trail where the trail stood when the report was made
     */
    public static void json(
            Comparison comparison, Language language, Optional<Standing> trail, Writer to)
            throws IOException {
        JsonOut.write(
                to,
                json -> {
                    json.writeStartObject();
                    json.writeObjectPropertyStart("rubric");
                    json.writeStringProperty("id", comparison.rubric().id());
                    json.writeStringProperty("version", comparison.rubric().version());
                    json.writeEndObject();
                    json.writeStringProperty("formula", comparison.formula().in(language));
                    json.writeStringProperty("unit", comparison.unit().id());
                    municipalities(json, comparison);
                    objectives(json, comparison);
                    cells(json, comparison);
                    areas(json, comparison);
                    findings(json, comparison);
                    json.writeStringProperty("names", comparison.names().id());
                    TrailInFile.write(json, trail);
                    json.writeEndObject();
                });
    }

    private static void municipalities(JsonGenerator json, Comparison comparison) {
        json.writeArrayPropertyStart("municipalities");
        for (Compared one : comparison.municipalities()) {
            json.writeStartObject();
            json.writeStringProperty("code", one.code());
            json.writeStringProperty("name", one.name());
            json.writeStringProperty("label", one.label());
            json.writeStringProperty("audit", one.audit().audit().id());
            json.writeStringProperty("status", one.audit().audit().status().id());
            if (comparison.unit() == Unit.BODY) {
                json.writeStringProperty("municipality", municipality(comparison, one));
                json.writeStringProperty("body", body(comparison, one));
            }
            comparison
                    .earlier(one.code())
                    .ifPresent(then -> json.writeStringProperty("previous", then.audit().id()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void objectives(JsonGenerator json, Comparison comparison) {
        json.writeArrayPropertyStart("objectives");
        for (Area area : comparison.rubric().areas()) {
            for (Objective objective : area.objectives()) {
                Counts counts = comparison.counts(objective.id());
                json.writeStartObject();
                json.writeStringProperty("id", objective.id());
                json.writeStringProperty("area", area.id());
                json.writeNumberProperty("counted", counts.counted());
                json.writeObjectPropertyStart("counts");
                counts.byRating().forEach(json::writeNumberProperty);
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void cells(JsonGenerator json, Comparison comparison) {
        json.writeArrayPropertyStart("cells");
        for (Objective objective : comparison.rubric().objectives()) {
            for (Cell cell : comparison.cells(objective.id())) {
                json.writeStartObject();
                json.writeStringProperty("objective", cell.objective());
                json.writeStringProperty("municipality", cell.municipality());
                JsonOut.orNull(json, "rating", cell.rating().map(Rating::id));
                json.writeBooleanProperty("comparable", cell.comparable());
                if (cell.isReconstructed()) {
                    json.writeBooleanProperty("reconstructed", true);
                }
                comparison
                        .change(cell.objective(), cell.municipality())
                        .ifPresent(change -> json.writeStringProperty("change", change.id()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void areas(JsonGenerator json, Comparison comparison) {
        json.writeArrayPropertyStart("areas");
        for (Area area : comparison.rubric().areas()) {
            for (Compared one : comparison.municipalities()) {
                comparison
                        .area(area.id(), one.code())
                        .ifPresent(
                                value -> {
                                    json.writeStartObject();
                                    json.writeStringProperty("id", area.id());
                                    json.writeStringProperty("municipality", one.code());
                                    json.writeNumberProperty("value", value.value());
                                    json.writeNumberProperty("counted", value.counted());
                                    json.writeStringProperty("light", value.light().id());
                                    json.writeEndObject();
                                });
            }
        }
        json.writeEndArray();
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static void findings(JsonGenerator json, Comparison comparison) {
        json.writeArrayPropertyStart("findings");
        for (Finding finding : comparison.findings()) {
            json.writeStartObject();
            json.writeStringProperty("kind", finding.kind().id());
            JsonOut.orNull(json, "objective", present(finding.objective()));
            JsonOut.orNull(json, "area", present(finding.area()));
            if (!finding.otherArea().isEmpty()) {
                json.writeStringProperty("other_area", finding.otherArea());
            }
            finding.change().ifPresent(way -> json.writeStringProperty("change", way.id()));
            json.writeNumberProperty("k", finding.k());
            json.writeNumberProperty("n", finding.n());
            json.writeArrayPropertyStart("municipalities");
            finding.municipalities().forEach(json::writeString);
            json.writeEndArray();
            json.writeObjectPropertyStart("text");
            for (Language language : Language.values()) {
                json.writeStringProperty(language.code(), finding.text().in(language));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
