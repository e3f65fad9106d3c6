package se.trafikljus.exchange.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes a table: commas, CRLF, quotes only where they are needed, no formulas. */
public final class CsvOut implements AutoCloseable {

    private final ICSVWriter csv;

    public CsvOut(Writer to) {
        this.csv = new CSVWriter(to, ',', '"', '"', "\r\n");
    }

    public void header(List<String> names) {
        csv.writeNext(names.toArray(String[]::new), false);
    }

    public void row(String... texts) throws IOException {
        String[] guarded = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            guarded[i] = Guard.put(texts[i]);
        }
        csv.writeNext(guarded, false);
        if (csv.getException() != null) {
            throw csv.getException();
        }
    }

    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
