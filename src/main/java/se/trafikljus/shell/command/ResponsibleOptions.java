package se.trafikljus.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Option;
import se.trafikljus.audit.Texts;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.report.prose.Responsible;

/** The options that say who answers for a comparative report, named as an audit's. */
record ResponsibleOptions(
        @Option(longName = "commissioner") @Nullable String commissioner,
        @Option(longName = "auditor") @Nullable String auditor,
        @Option(longName = "quality-checked") @Nullable String qualityChecked,
        @Option(longName = "dnr") @Nullable String dnr,
        @Option(longName = "signatures") @Nullable String signatures) {

    /** Those that were given. */
    List<String> given() {
        return texts().keySet().stream().map(field -> "--" + field).toList();
    }

    /**
     * Who answers for it.
     *
     * @throws se.trafikljus.Problem if a text is longer than an audit's may be or holds what no
     *     text may hold, or the signatures cannot be read
     */
    Responsible responsible() {
        Map<String, String> texts = texts();
        texts.forEach(Texts::refuseGiven);
        return new Responsible(
                texts.getOrDefault("commissioner", ""),
                texts.getOrDefault("auditor", ""),
                texts.getOrDefault("quality-checked", ""),
                texts.getOrDefault("dnr", ""),
                Signature.list(texts.getOrDefault("signatures", "")));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "commissioner", commissioner);
        put(texts, "auditor", auditor);
        put(texts, "quality-checked", qualityChecked);
        put(texts, "dnr", dnr);
        put(texts, "signatures", signatures);
        return texts;
    }

    private static void put(Map<String, String> texts, String field, @Nullable String text) {
        String said = Objects.requireNonNullElse(text, "").strip();
        if (!said.isEmpty()) {
            texts.put(field, said);
        }
    }
}
