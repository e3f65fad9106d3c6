package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;

/**
 * What is known of an audit when it starts.
 *
 * @param municipality name or code
 * @param rubric the rubric's id
 * @param question empty to take the rubric's
 * @param follows the audit that it follows up; empty if none
 * @param bodyInId whether its id ends with its body, as those of several bodies of one municipality
 *     do
 */
public record NewAudit(
        String municipality,
        String rubric,
        List<String> bodies,
        String question,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String follows,
        boolean bodyInId) {

    public NewAudit {
        bodies = List.copyOf(bodies);
    }

    /** One whose id does not tell its body. */
    public NewAudit(
            String municipality,
            String rubric,
            List<String> bodies,
            String question,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String follows) {
        this(municipality, rubric, bodies, question, from, to, follows, false);
    }

    /** The same of other bodies. */
    NewAudit of(List<String> others) {
        return new NewAudit(municipality, rubric, others, question, from, to, follows, bodyInId);
    }

    /** One of a series: of these bodies, and with an id that tells them. */
    public NewAudit ofSeries(List<String> others) {
        return new NewAudit(municipality, rubric, others, question, from, to, follows, true);
    }

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
                                                                            + one.status()
                                                                                    .in(language)
                                                                            + ")")
                                                    .collect(Collectors.joining(", ")),
                            there.size(),
                            municipality.name(),
                            rubric.id()));
        }
    }
}
