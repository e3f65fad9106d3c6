package se.trafikljus.shell.command;

/** The files that improvement areas go out as. */
enum ExportFormat {
    CSV,
    XLSX,
    ICS
}
