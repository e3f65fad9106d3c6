package se.trafikljus.workspace;

/** What may be done with a database that is open. */
public enum Access {
    /** Everything. */
    WRITABLE,
    /** Reading alone: the folder or the file is write-protected. */
    PROTECTED,
    /** Reading alone: there is no room left on the disk. */
    DISK_FULL
}
