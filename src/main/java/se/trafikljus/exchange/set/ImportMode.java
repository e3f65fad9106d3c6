package se.trafikljus.exchange.set;

/**
 * How a set is taken in.
 *
 * @param replace whether drafts that are there already are changed, cell by cell; columns that the
 *     set does not have stay as they are
 * @param dryRun whether all is undone again at the end
 */
public record ImportMode(boolean replace, boolean dryRun) {

    /** Refuses what is there already. */
    public static final ImportMode ADD = new ImportMode(false, false);

    /** Changes drafts that are there already. */
    public static final ImportMode REPLACE = new ImportMode(true, false);

    /** The same, but all is undone again at the end. */
    public ImportMode rehearsed() {
        return new ImportMode(replace, true);
    }
}
