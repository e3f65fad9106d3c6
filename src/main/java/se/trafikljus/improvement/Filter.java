package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.BodyName;
import se.trafikljus.Message;

/**
 * Which improvement areas are wanted; what is not told does not matter.
 *
 * @param municipality its name or code
 * @param body as it is written, whatever the case
 * @param status those in a state, or those that are overdue
 * @param dueBy only those that are due on that day or before
 * @param theme the id of a rubric's theme
 * @param audit the audit's id
 */
public record Filter(
        Optional<String> municipality,
        Optional<String> body,
        Optional<StatusFilter> status,
        Optional<LocalDate> dueBy,
        Optional<String> theme,
        Optional<String> audit) {

    /** All of them. */
    public static final Filter ALL =
            new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Those addressed to one body of a municipality. */
    public static Filter of(String municipality, String body) {
        return new Filter(
                Optional.of(municipality),
                Optional.of(body),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** All but the municipality, whose name must be looked up. */
    boolean takes(Followed one, LocalDate day) {
        ImprovementArea area = one.area();
        return body.map(name -> BodyName.areSame(name, area.body())).orElse(true)
                && status.map(chosen -> chosen.takes(area, day)).orElse(true)
                && dueBy.map(last -> area.due().filter(due -> !due.isAfter(last)).isPresent())
                        .orElse(true)
                && theme.map(one::isOfTheme).orElse(true)
                && audit.map(id -> id.strip().equals(area.audit())).orElse(true);
    }

    /**
     * That nothing was taken, with the bodies there are where none has the name wanted.
     *
     * @param seen all that whoever asks may see
     */
    Message none(List<Followed> seen) {
        List<String> bodies =
                seen.stream()
                        .map(one -> one.area().body().strip())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        return body.filter(name -> bodies.stream().noneMatch(one -> BodyName.areSame(one, name)))
                .filter(any -> !bodies.isEmpty())
                .map(
                        name ->
                                Message.of(
                                        "improvement.noneOfBody",
                                        name.strip(),
                                        String.join(", ", bodies)))
                .orElse(Message.of("improvement.none"));
    }
}
