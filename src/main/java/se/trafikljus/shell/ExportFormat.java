package se.trafikljus.shell;

/** The files that improvement areas go out as. */
enum ExportFormat {
    CSV,
    XLSX,
    ICS
}
