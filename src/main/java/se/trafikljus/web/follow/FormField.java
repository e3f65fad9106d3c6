package se.trafikljus.web.follow;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;

/**
 * A field of a form.
 *
 * @param id unlike that of any other field on the page
 * @param kind {@code line}, {@code lines}, {@code day}, {@code number} or {@code choice}
 * @param hint empty where the label says it all
 * @param options what can be chosen; empty for other kinds
 */
public record FormField(
        String name,
        String id,
        String kind,
        String label,
        String hint,
        String value,
        List<Option> options) {

    /** Something that can be chosen. */
    public record Option(String id, String word) {}

    public FormField {
        options = List.copyOf(options);
    }

    /** What is written or chosen, in words. */
    public String shown() {
        return options.isEmpty()
                ? value
                : options.stream()
                        .filter(one -> one.id().equals(value))
                        .map(Option::word)
                        .findFirst()
                        .orElse("");
    }

    static FormField of(String form, String name, String kind, String value, Language language) {
        return of(form, name, kind, value, List.of(), language);
    }

    static FormField choice(
            String form, String name, String value, List<Option> options, Language language) {
        return of(form, name, "choice", value, options, language);
    }

    static Option option(String id, Localized word, Language language) {
        return new Option(id, Words.capital(language, word.in(language)));
    }

    private static FormField of(
            String form,
            String name,
            String kind,
            String value,
            List<Option> options,
            Language language) {
        String key = "web.follow." + form + "." + name;
        String hint = key + ".hint";
        return new FormField(
                name,
                form + "-" + name,
                kind,
                Message.of(key).in(language),
                Words.has(language, hint) ? Message.of(hint).in(language) : "",
                value,
                options);
    }
}
