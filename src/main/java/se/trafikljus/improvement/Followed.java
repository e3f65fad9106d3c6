package se.trafikljus.improvement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Theme;

/**
 * An improvement area with whom it concerns and what was done with it.
 *
 * @param rubric the one that its audit was made by; empty if it rests on no audit
 * @param steps in the order in which they were taken; empty where they are not known
 */
public record Followed(
        ImprovementArea area,
        Municipality municipality,
        Optional<Rubric> rubric,
        List<TakenStep> steps) {

    /** In the order in which they are due, those without a date last. */
    public static final Comparator<Followed> BY_DUE =
            Comparator.comparing(
                            (Followed one) -> one.area().due().map(Object::toString).orElse("~"))
                    .thenComparing(one -> one.area().id());

    public Followed {
        steps = List.copyOf(steps);
    }

    /**
     * What is asked, in words that tell what to do: the title, unless that is nothing but an
     * objective, which tells how things should be.
     */
    public String asked(Language language) {
        return rubric.flatMap(known -> AskedWording.ofBare(known, area.objectives(), area.title()))
                .map(words -> words.in(language))
                .orElseGet(area::title);
    }

    /** The areas of the rubric that its objectives belong to, in the rubric's order. */
    public List<Area> subjects() {
        return rubric.map(
                        known ->
                                known.areas().stream()
                                        .filter(
                                                one ->
                                                        one.objectives().stream()
                                                                .map(Objective::id)
                                                                .anyMatch(
                                                                        area.objectives()
                                                                                ::contains))
                                        .toList())
                .orElse(List.of());
    }

    /** The themes that its objectives belong to, in the rubric's order. */
    public List<Theme> themes() {
        return rubric.map(
                        known ->
                                known.themes().stream()
                                        .filter(theme -> touches(known, theme))
                                        .toList())
                .orElse(List.of());
    }

    private boolean touches(Rubric known, Theme theme) {
        return theme.areas().stream()
                .flatMap(id -> known.area(id).stream())
                .flatMap(one -> one.objectives().stream())
                .anyMatch(objective -> area.objectives().contains(objective.id()));
    }

    boolean isOfTheme(String id) {
        return themes().stream().anyMatch(theme -> theme.id().equalsIgnoreCase(id.strip()));
    }

    /** The last time that a step was taken; empty where it never was, or is not known. */
    public Optional<TakenStep> last(Step step) {
        return steps.stream().filter(one -> one.step() == step).reduce((one, next) -> next);
    }

    /** Of its notes, the one that came with the last step of that kind; empty where none is. */
    public Optional<Note> noteOf(Step step, List<Note> notes) {
        return last(step)
                .flatMap(
                        taken ->
                                notes.stream()
                                        .filter(one -> one.date().equals(taken.day()))
                                        .filter(one -> one.by().equals(taken.by()))
                                        .reduce((one, next) -> next));
    }

    /**
     * Whether it was addressed to the audited body, as far as is known. What the municipality told
     * of its own accord was not, unless it is known to have been sent.
     */
    public boolean wasSent() {
        return area.status() != ImprovementStatus.ADDED
                && (!area.origin().equals(Optional.of(Origin.OWN_REPORT))
                        || last(Step.SEND).isPresent());
    }

    /** Whether the municipality told of it of its own accord, and nobody was asked about it. */
    public boolean isOwn() {
        return area.origin().equals(Optional.of(Origin.OWN_REPORT)) && !wasSent();
    }

    /** Whether the body has answered. */
    public boolean wasAnswered() {
        return area.response().isPresent()
                || last(Step.ANSWER).isPresent()
                || (area.status().compareTo(ImprovementStatus.ANSWERED) >= 0 && !area.isClosed());
    }

    /** Whether the answer came by the date that held then; empty where that is not known. */
    public Optional<Boolean> answeredInTime() {
        return last(Step.ANSWER).flatMap(TakenStep::inTime);
    }
}
