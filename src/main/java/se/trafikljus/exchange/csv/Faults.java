package se.trafikljus.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Shown;

/**
 * The faults of a set: the first thousand with their places, of those that say what stands here
 * already the first twenty, and how many more there are.
 */
public final class Faults {

    static final int MOST_TOLD = 1_000;

    /** What stands in the way of one row stands in that of the others, and is mended for all. */
    static final int MOST_CONFLICTS_TOLD = 20;

    private final List<Message> told = new ArrayList<>();
    private int conflicts;
    private int more;

    /** The faults of a rubric, which tell their places by themselves. */
    public void add(Problem ofRubric) {
        ofRubric.faults().forEach(this::keep);
    }

    /** A fault of a whole file. */
    public void add(String file, Message what) {
        keep(Message.of("exchange.faultOfFile", Shown.of(file), what));
    }

    /** A fault of a row; the header is row 1. */
    public void add(String file, int row, Message what) {
        keep(Message.of("exchange.faultOfRow", file, Integer.toString(row), what));
    }

    /** A row that was refused for the sake of a cell. */
    public void add(String file, int row, String column, Problem refusal) {
        if (refusal.kind() == Problem.Kind.CONFLICT && ++conflicts > MOST_CONFLICTS_TOLD) {
            more++;
        } else {
            add(file, row, column, refusal.message());
        }
    }

    /** A fault of a cell. */
    public void add(String file, int row, String column, Message what) {
        keep(
                Message.of(
                        "exchange.faultOfCell",
                        file,
                        Integer.toString(row),
                        Shown.of(column),
                        what));
    }

    /** A fault of a sheet's cell, such as {@code E7}. */
    public void at(String sheet, String cell, Message what) {
        keep(Message.of("exchange.faultAt", Shown.of(sheet), cell, what));
    }

    private void keep(Message fault) {
        if (told.size() < MOST_TOLD) {
            told.add(fault);
        } else {
            more++;
        }
    }

    /** How many there are so far. */
    public int count() {
        return told.size() + more;
    }

    public boolean any() {
        return !told.isEmpty();
    }

    /**
     * Tells all faults of a set.
     *
     * @throws Problem if there are any
     */
    public void refuse(String set) {
        if (!any()) {
            return;
        }
        List<Message> all = new ArrayList<>(told);
        if (more > 0) {
            all.add(Message.of("exchange.moreFaults", more));
        }
        throw Problem.listing(Message.of("exchange.refused", Shown.of(set), count()), all);
    }
}
