package se.trafikljus.comparison;

import java.util.List;

/**
 * How many of the counted ratings others than the audits' auditors have reconstructed.
 *
 * @param number none to all of them
 * @param of how many are counted
 */
public record Reconstructed(int number, int of) {

    /** Those of a whole comparison. */
    public static Reconstructed in(Comparison comparison) {
        List<Cell> counted =
                comparison.rubric().objectives().stream()
                        .flatMap(objective -> comparison.cells(objective.id()).stream())
                        .filter(cell -> cell.level().isPresent())
                        .toList();
        return new Reconstructed(
                (int) counted.stream().filter(Cell::isReconstructed).count(), counted.size());
    }

    /** Whether there are any. */
    public boolean isAny() {
        return number > 0;
    }

    /** Whether none of the ratings is the auditors' own. */
    public boolean isAll() {
        return number == of;
    }
}
