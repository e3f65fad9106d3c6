package se.trafikljus.web.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.web.page.Given;

/** What stands behind the question mark of an address, read as what it is meant as. */
final class Asked {

    private Asked() {}

    static Optional<String> text(MultiValueMap<String, String> asked, Query name) {
        return Optional.ofNullable(asked.getFirst(name.id())).flatMap(Given::text);
    }

    static Optional<Integer> number(MultiValueMap<String, String> asked, Query name) {
        return text(asked, name).map(text -> Given.number(any -> name.id(), text));
    }

    static Optional<LocalDate> day(MultiValueMap<String, String> asked, Query name) {
        return text(asked, name).flatMap(text -> Given.day(any -> name.id(), text));
    }

    static Optional<AuditStatus> status(MultiValueMap<String, String> asked) {
        return text(asked, Query.STATUS)
                .map(
                        word ->
                                AuditStatus.of(word)
                                        .orElseThrow(
                                                () ->
                                                        Problem.because(
                                                                "web.api.unknownStatus",
                                                                word,
                                                                statuses())));
    }

    private static String statuses() {
        return String.join(", ", Stream.of(AuditStatus.values()).map(AuditStatus::id).toList());
    }
}
