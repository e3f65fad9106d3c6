package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.report.prose.Figures;

/** The words of a page, in the language of whoever reads it. */
public final class PageText {

    private final Language language;
    private final String path;
    private final String query;

    PageText(Language language, HttpServletRequest request) {
        this(
                language,
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    private PageText(Language language, String path, String query) {
        this.language = language;
        this.path = path;
        this.query = query;
    }

    /** For a page that tells nothing of what was asked for, not even its address. */
    public static PageText ofNoPage(Language language) {
        return new PageText(language, "/", "");
    }

    /** The page's own text with that key. */
    public String own(String key, @Nullable Object... arguments) {
        return Message.of("web." + key, arguments).in(language);
    }

    /** The name of an audit's field, as files and the trail have it. */
    public String field(String id) {
        return Message.of("audit.field." + id).in(language);
    }

    /** What a room says. */
    public String of(Localized said) {
        return said.in(language);
    }

    /** Where to do what a message says can be done next; nothing where there is no page for it. */
    public List<Way> ways(Localized said) {
        if (said instanceof Spoken spoken) {
            return spoken.ways().getOrDefault(language, List.of());
        }
        return said instanceof Message message ? Way.from(message, language) : List.of();
    }

    /** A day as running text has it: "31 mars 2027". */
    public String day(LocalDate day) {
        return Figures.day(language, day);
    }

    /** The language itself. */
    public Language in() {
        return language;
    }

    /** The code of the language, such as {@code sv}. */
    public String language() {
        return language.code();
    }

    /** The other language, by its own name. */
    public String otherName() {
        return Message.of("web.language").in(language.other());
    }

    /** The code of the other language. */
    public String other() {
        return language.other().code();
    }

    /** The same page in the other language. */
    public String inOther() {
        String kept = query.replaceAll("(^|&)lang=[^&]*", "");
        kept = kept.startsWith("&") ? kept.substring(1) : kept;
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + "lang=" + other();
    }

    /** Whether a place in the menu is the one that this page belongs to. */
    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
