package se.trafikljus.web.follow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Days;
import se.trafikljus.Problem;

/** What somebody wrote into a form, by the names of its fields. */
record Given(Map<String, String> fields) {

    Given {
        fields = Map.copyOf(fields);
    }

    /** What is written in a field, as it is kept; empty where nothing is. */
    String text(String field) {
        return fields.getOrDefault(field, "").replace("\r\n", "\n");
    }

    /** The same where something is written. */
    Optional<String> written(String field) {
        return Optional.of(text(field).strip()).filter(one -> !one.isEmpty());
    }

    /**
     * The day in a field.
     *
     * @throws Problem if something else stands there
     */
    Optional<LocalDate> day(String field) {
        return written(field)
                .map(
                        text -> {
                            try {
                                return Days.read(text);
                            } catch (DateTimeException e) {
                                throw Problem.because("web.follow.noDay", text);
                            }
                        });
    }

    /**
     * The whole number in a field.
     *
     * @param unknown what refuses something else
     */
    Optional<Integer> number(String field, String unknown) {
        return written(field)
                .map(
                        text -> {
                            try {
                                return Integer.valueOf(text);
                            } catch (NumberFormatException e) {
                                throw Problem.because(unknown, text);
                            }
                        });
    }
}
