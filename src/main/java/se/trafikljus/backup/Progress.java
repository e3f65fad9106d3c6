package se.trafikljus.backup;

/** Is told how far a copy has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody; and stops at nothing. */
    Progress NONE = (done, of) -> {};

    /** So many of so many tables are done; what it throws ends the work, and nothing is changed. */
    void at(int done, int of);
}
