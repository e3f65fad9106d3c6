package se.trafikljus.report;

import java.util.Locale;
import se.trafikljus.Problem;

/** A file format of a report. */
public enum Format {
    PDF,
    HTML,
    DOCX,
    XLSX,
    CSV,
    JSON;

    /**
     * The format with that name, whatever its case.
     *
     * @throws Problem naming those there are
     */
    public static Format of(String name) {
        for (Format format : values()) {
            if (format.extension().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw Problem.because("report.unknownFormat", name);
    }

    /** Whether it is for reading, with a title and the auditor's own text; the others hold data. */
    public boolean isLaidOut() {
        return this == PDF || this == HTML || this == DOCX;
    }

    /** The file name's ending, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
