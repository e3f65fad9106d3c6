package se.trafikljus.audit;

import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;

/** The audits that a new one may be a double of, as far as whoever starts it may see them. */
record Doubles(List<Audit> there, Municipality municipality, Rubric rubric) {

    Doubles {
        there = List.copyOf(there);
    }

    /** What to tell whoever starts another; nothing where there are none. */
    List<Message> told() {
        if (there.isEmpty()) {
            return List.of();
        }
        return List.of(
                Message.of(
                        there.size() == 1 ? "audit.another" : "audit.others",
                        (Localized)
                                language ->
                                        there.stream()
                                                .map(
                                                        one ->
                                                                one.id()
                                                                        + " ("
                                                                        + one.status().in(language)
                                                                        + ")")
                                                .collect(Collectors.joining(", ")),
                        there.size(),
                        municipality.name(),
                        rubric.id()));
    }
}
