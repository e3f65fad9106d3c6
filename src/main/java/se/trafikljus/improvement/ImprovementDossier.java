package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of an improvement area.
 *
 * @param notes in the order in which they were added
 */
public record ImprovementDossier(Followed followed, List<Note> notes) {

    /**
     * Something that happened.
     *
     * @param step empty for a note that came without one
     * @param due the date that held once the step was taken
     * @param text what was noted; empty where nothing was
     * @param by empty where not known
     */
    public record Event(
            LocalDate day, Optional<Step> step, Optional<LocalDate> due, String text, String by) {}

    public ImprovementDossier {
        notes = List.copyOf(notes);
    }

    /** What happened, the first first: each step with the note that came with it, then others. */
    public List<Event> history() {
        List<Note> left = new ArrayList<>(notes);
        List<Event> events = new ArrayList<>();
        for (TakenStep taken : followed.steps()) {
            Optional<Note> note =
                    bringsANote(taken.step())
                            ? left.stream()
                                    .filter(one -> one.date().equals(taken.day()))
                                    .filter(one -> one.by().equals(taken.by()))
                                    .findFirst()
                            : Optional.empty();
            note.ifPresent(left::remove);
            events.add(
                    new Event(
                            taken.day(),
                            Optional.of(taken.step()),
                            taken.due(),
                            note.map(Note::text).orElse(""),
                            taken.by()));
        }
        left.forEach(
                note ->
                        events.add(
                                new Event(
                                        note.date(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        note.text(),
                                        note.by())));
        events.sort(Comparator.comparing(Event::day));
        return List.copyOf(events);
    }

    private static boolean bringsANote(Step step) {
        return switch (step) {
            case PROGRESS, DONE, VERIFY, CLOSE -> true;
            case ADD, SEND, ANSWER, PLAN -> false;
        };
    }
}
