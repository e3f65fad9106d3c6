package se.trafikljus.web.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;
import se.trafikljus.Problem;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Names;

/**
 * What is compared, as the address of each page about it says it, by the names that the options of
 * a comparison have. What was written stands as it was written, so that a form can show it again.
 *
 * @param fields the texts that are not empty, by their names
 */
public record Chosen(Map<String, String> fields) {

    private static final List<String> NAMES =
            List.of(
                    "rubric",
                    "audits",
                    "municipalities",
                    "group",
                    "county",
                    "bodies",
                    "year",
                    "by",
                    "names");

    /** Whoever writes a name a line means the same as with commas between. */
    private static final Pattern LINE_BREAK = Pattern.compile(",?\\s*\\R\\s*");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    public Chosen {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : NAMES) {
            String text =
                    LINE_BREAK.matcher(fields.getOrDefault(name, "").strip()).replaceAll(", ");
            if (!text.isEmpty()) {
                ordered.put(name, text);
            }
        }
        fields = Collections.unmodifiableMap(ordered);
    }

    /** Read from a request; what is given several times is one list. */
    public static Chosen of(MultiValueMap<String, String> asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        asked.forEach((name, texts) -> fields.put(name, String.join(",", texts)));
        fields.computeIfAbsent("municipalities", none -> fields.get("municipality"));
        fields.values().removeIf(Objects::isNull);
        return new Chosen(fields);
    }

    /** The text of one of them; empty where it is not given. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The same with another text. */
    public Chosen with(String name, String text) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.put(name, text);
        return new Chosen(others);
    }

    /** Other audits, told of with the names that sentences name now. */
    public Chosen selecting(Selection other) {
        Map<String, String> fields = new LinkedHashMap<>();
        other.rubric().ifPresent(rubric -> fields.put("rubric", rubric));
        fields.put("audits", String.join(",", other.audits()));
        fields.put("municipalities", String.join(",", other.municipalities()));
        other.within().group().ifPresent(group -> fields.put("group", group));
        other.within().county().ifPresent(county -> fields.put("county", county));
        fields.put("bodies", String.join(";", other.bodies()));
        other.year().ifPresent(year -> fields.put("year", String.valueOf(year)));
        other.unit().ifPresent(unit -> fields.put("by", unit.id()));
        fields.put("names", text("names"));
        return new Chosen(fields);
    }

    /** The ids of the audits that are named, in their order. */
    public List<String> audits() {
        return list("audits", ",");
    }

    /** Whether nothing at all is chosen. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /**
     * Which audits that means.
     *
     * @throws Problem if the year is none, or the unit is unknown
     */
    public Selection selection() {
        return new Selection(
                        given("rubric"),
                        audits(),
                        list("municipalities", ","),
                        list("bodies", ";"),
                        given("year").map(Chosen::year),
                        given("by").map(Chosen::comparedBy))
                .within(new Selection.Within(given("county"), given("group")));
    }

    /**
     * Whom sentences name.
     *
     * @throws Problem if there is no such policy
     */
    public Names policy() {
        return given("names").map(Names::of).orElse(Names.STRENGTHS);
    }

    /** As an address has it behind its question mark. */
    public String query() {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + coded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The address of a page about what is chosen. */
    public String at(String path) {
        return fields.isEmpty() ? path : path + "?" + query();
    }

    /**
     * The same with what else the page is asked for.
     *
     * @param more names, each with its text behind it; what is empty is left out
     */
    public String at(String path, String... more) {
        StringBuilder address = new StringBuilder(at(path));
        for (int i = 0; i + 1 < more.length; i += 2) {
            if (!more[i + 1].isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(more[i])
                        .append('=')
                        .append(coded(more[i + 1]));
            }
        }
        return address.toString();
    }

    /** The address of the page of one of those compared; its code may hold a slash. */
    public String unit(String code) {
        return at(
                "/compare/municipalities/"
                        + Stream.of(code.split("/", -1))
                                .map(Chosen::segment)
                                .collect(Collectors.joining("/")));
    }

    /** The address of the page of one objective. */
    public String objective(String id) {
        return at("/compare/objectives/" + segment(id));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private List<String> list(String name, String between) {
        return Stream.of(text(name).split(between, -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Integer year(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw Problem.because("web.compare.noYear", text);
        }
        return Integer.valueOf(text);
    }

    private static Unit comparedBy(String text) {
        return Stream.of(Unit.values())
                .filter(one -> one.id().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.because("web.compare.noUnit", text));
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
