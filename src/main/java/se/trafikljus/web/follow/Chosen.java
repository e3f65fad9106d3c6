package se.trafikljus.web.follow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.StatusFilter;

/** Which improvement areas a page is asked for: its address says it, as the fields of its form. */
final class Chosen {

    private static final List<String> FIELDS =
            List.of("municipality", "body", "status", "due", "theme", "audit");

    private final Given given;

    Chosen(Map<String, String> parameters) {
        this.given = new Given(parameters);
    }

    /**
     * The same as a room takes it.
     *
     * @throws se.trafikljus.Problem if the state or the day is none
     */
    Filter filter() {
        Optional<LocalDate> due = given.day("due");
        return new Filter(
                given.written("municipality"),
                given.written("body"),
                given.written("status").map(StatusFilter::meant),
                due,
                given.written("theme"),
                given.written("audit"));
    }

    /** What stands in each field of the form. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(field -> fields.put(field, given.text(field).strip()));
        return fields;
    }

    /** What is chosen, as an address has it after its question mark; empty where nothing is. */
    String query() {
        return fields().entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(
                        one ->
                                one.getKey()
                                        + "="
                                        + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
