package se.trafikljus.rubric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a rubric part by part, so that a fault in one part doesn't hide those in another. */
final class WholeReader {

    private static final Keys KEYS =
            Keys.required("rubric", "version", "title", "question", "scale", "areas")
                    .optional(
                            "description",
                            "background",
                            "body",
                            "licence",
                            "verdicts",
                            "aggregate",
                            "sources",
                            "themes");

    /** It becomes a part of audit ids and file names. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    private final Faults faults;
    private final Values values;

    WholeReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    /** The rubric; nothing where the file has any fault at all. */
    Optional<Rubric> read(Node root, String text) {
        Fields fields = Fields.of(root, faults, KEYS);
        String id = fields.get("rubric").flatMap(this::id).orElse("");
        String version = fields.get("version").flatMap(this::version).orElse("");
        Text title = fields.get("title").map(values::line).orElse(Text.NONE);
        Text description = prose(fields, "description");
        List<Passage> background =
                fields.get("background").map(new PassagesReader(faults)::read).orElse(List.of());
        Text body = prose(fields, "body");
        Text licence = prose(fields, "licence");
        Text question = prose(fields, "question");
        List<Verdict> verdicts =
                fields.get("verdicts")
                        .map(new VerdictsReader(faults)::read)
                        .orElse(Verdict.ORDINARY);
        Aggregate aggregate = fields.get("aggregate").map(this::aggregate).orElse(Aggregate.MEAN);

        ScaleReader scales = new ScaleReader(faults);
        Optional<Scale> scale = fields.get("scale").flatMap(scales::read);
        List<Source> sources =
                fields.get("sources").map(new SourcesReader(faults)::read).orElse(List.of());
        Known sourceIds = Known.of(sources.stream().map(Source::id).toList());
        List<Area> areas =
                fields.get("areas")
                        .map(new AreasReader(faults, Known.of(scales.levelIds()), sourceIds)::read)
                        .orElse(List.of());
        Known areaIds = Known.of(areas.stream().map(Area::id).toList());
        List<Theme> themes =
                fields.get("themes").map(new ThemesReader(faults, areaIds)::read).orElse(List.of());

        return scale.filter(sound -> faults.count() == 0)
                .map(
                        sound ->
                                new Rubric(
                                        id,
                                        version,
                                        title,
                                        description,
                                        background,
                                        body,
                                        licence,
                                        question,
                                        verdicts,
                                        aggregate,
                                        sound,
                                        sources,
                                        areas,
                                        themes,
                                        text,
                                        Fingerprint.ofText(text)));
    }

    private Optional<String> id(Node node) {
        return values.matching(node, ID, "rubric.rubric-id");
    }

    private Optional<String> version(Node node) {
        return values.matching(node, Version.FORM, "rubric.version");
    }

    private Aggregate aggregate(Node node) {
        return values.oneOf(node, "mean", "lowest")
                .map(word -> Aggregate.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Aggregate.MEAN);
    }

    private Text prose(Fields fields, String key) {
        return fields.get(key).map(values::prose).orElse(Text.NONE);
    }
}
