package se.trafikljus.rubric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a rubric's sources: laws and advice, and when their wording was in force. */
final class SourcesReader {

    private static final Keys KEYS =
            Keys.required("id", "title", "binding").optional("verified", "from", "to", "url");
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
        Optional<LocalDate> from = fields.get("from").flatMap(values::date);
        Optional<LocalDate> to = fields.get("to").flatMap(values::date);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            Place place = fields.get("to").map(Node::place).orElse(fields.place());
            faults.add(place, "rubric.dates-turned", from.get().toString(), to.get().toString());
        }
        String id = ids.take(fields);
        if (from.isEmpty()) {
            faults.warn(fields.place(), "rubric.source-undated", id);
        }
        return new Source(
                id,
                fields.get("title").map(values::line).orElse(Text.NONE),
                binding(fields),
                fields.get("verified").map(this::yes).orElse(false),
                from,
                to,
                fields.get("url").map(this::url).orElse(""));
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
