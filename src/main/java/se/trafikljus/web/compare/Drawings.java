package se.trafikljus.web.compare;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.trafikljus.Language;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.web.page.PageText;

/**
 * Draws the parts of pages that grow with those compared, and keeps what was drawn: a comparison
 * never changes, there is another one when something did.
 */
@Component
class Drawings {

    /** So many characters are kept. */
    private static final long MOST_KEPT = 30_000_000;

    private static final String PARTS = "compare-parts";

    /**
     * What a drawing follows from.
     *
     * @param shown what was asked for of the comparison; it has an equal
     */
    private record Key(Comparison comparison, String part, Object shown, Language language) {}

    private final Cache<Key, String> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_KEPT)
                    .weigher((Key key, String drawn) -> drawn.length())
                    .build();

    private final ITemplateEngine templates;

    Drawings(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** A part as markup, all text in it escaped. */
    String of(
            Comparison comparison,
            String part,
            Object shown,
            Language language,
            Supplier<String> drawing) {
        return kept.get(new Key(comparison, part, shown, language), key -> drawing.get());
    }

    /** A part that a fragment of its name draws from values. */
    String of(
            Comparison comparison,
            String part,
            Object shown,
            Language language,
            Map<String, Object> values) {
        return of(
                comparison,
                part,
                shown,
                language,
                () -> {
                    Map<String, Object> all = new HashMap<>(values);
                    all.put("text", PageText.ofNoPage(language));
                    return templates.process(
                            PARTS, Set.of(part), new Context(language.locale(), all));
                });
    }
}
