package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a rubric's sources: laws and advice, and when their wording was in force. */
final class SourcesReader {

    private static final Keys KEYS =
            Keys.required("id", "title", "binding")
                    .optional("verified", "from", "to", "url", "bodies");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\\p{Z}\"<>]{1,2000}");

    private final Faults faults;
    private final Values values;
    private final Ids ids;

    SourcesReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
        this.ids = new Ids(faults);
    }

    List<Source> read(Node node) {
        List<Source> sources = new ArrayList<>();
        for (Node item : values.list(node)) {
            sources.add(source(Fields.of(item, faults, KEYS)));
        }
        return sources;
    }

    private Source source(Fields fields) {
        Times times = Times.of(fields, values, faults);
        String id = ids.take(fields);
        if (times.from().isEmpty()) {
            faults.warn(fields.place(), "rubric.source-undated", id);
        }
        return new Source(
                id,
                fields.get("title").map(values::line).orElse(Text.NONE),
                binding(fields),
                fields.get("verified").map(this::yes).orElse(false),
                times.from(),
                times.to(),
                fields.get("url").map(this::url).orElse(""),
                fields.get("bodies")
                        .map(node -> values.list(node).stream().map(values::word).toList())
                        .orElse(List.of()));
    }

    private Binding binding(Fields fields) {
        return fields.get("binding")
                .flatMap(node -> values.oneOf(node, "must", "should"))
                .map(word -> Binding.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Binding.MUST);
    }

    private boolean yes(Node node) {
        return values.oneOf(node, "true", "false").map("true"::equals).orElse(false);
    }

    private String url(Node node) {
        return Values.isLeftEmpty(node) ? "" : values.matching(node, URL, "rubric.url").orElse("");
    }
}
