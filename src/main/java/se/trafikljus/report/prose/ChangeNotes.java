package se.trafikljus.report.prose;

import java.util.List;
import java.util.function.Predicate;
import se.trafikljus.comparison.Change;
import se.trafikljus.report.document.Block.Prose;

/** What the words of a table of changes mean, of those that do not say it by themselves. */
public final class ChangeNotes {

    private static final List<Change> EXPLAINED = List.of(Change.NEW, Change.NOT_COMPARABLE);

    private ChangeNotes() {}

    /**
     * A note for each such word.
     *
     * @param occurs whether the table tells of a change so
     */
    public static List<Prose> of(ReportContext m, Predicate<Change> occurs) {
        return EXPLAINED.stream()
                .filter(occurs)
                .map(change -> m.prose("change.note." + change.id()))
                .toList();
    }
}
