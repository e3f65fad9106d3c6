package se.trafikljus.shell.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a table is written whose rows come one by one. */
interface RowFormat {

    /** What comes before the first row. */
    void begin(List<Heading> headings, Writer out) throws IOException;

    void row(List<Heading> headings, List<@Nullable Object> row, Writer out) throws IOException;

    /** What comes after the last row. */
    void end(Writer out) throws IOException;
}
