package se.trafikljus.exchange.set;

/** Somebody who waits for an import, and may change their mind. */
@FunctionalInterface
public interface ImportWatch {

    /** Is asked between rows and before the end; what it throws undoes everything. */
    void goOn();

    /**
     * Hears from time to time how far the import has come.
     *
     * @param rows how many rows were read so far
     * @param share how much of the set's tables they are, from 0 to 1
     */
    default void at(long rows, double share) {}

    /**
     * Hears that all rows are read and sound; what is left is to keep them, which of many takes a
     * while too.
     *
     * @param rows how many there were
     */
    default void keeps(long rows) {}
}
