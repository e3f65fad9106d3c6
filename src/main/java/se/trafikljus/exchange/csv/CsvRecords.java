package se.trafikljus.exchange.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import se.trafikljus.Message;

/**
 * Cuts a text into records and counts as it goes, so that neither a quote that is never closed nor
 * a field without end can fill the memory. OpenCSV takes the records' fields apart; by itself it
 * has no limits, and turns every line break inside quotes into one kind.
 */
public final class CsvRecords implements AutoCloseable {

    /** 1 MB. */
    static final int LONGEST_FIELD = 1 << 20;

    private static final int MOST_FIELDS = 500;
    private static final String POSSIBLE_SEPARATORS = ",;\t";
    private static final char QUOTE = '"';
    private static final int BUFFER = 1 << 15;
    private static final int END = -1;
    private static final int NOTHING_PUT_BACK = -2;

    private enum At {
        START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int filled;
    private int next;
    private int putBack = NOTHING_PUT_BACK;

    private final StringBuilder record = new StringBuilder();
    private String separators = POSSIBLE_SEPARATORS;
    private RFC4180Parser parser = parser(',');
    private int row;
    private int field;
    private int fieldBegins;

    public CsvRecords(Reader text) {
        this.text = text;
    }

    /** From now on fields end at this character alone. */
    public void separatedBy(char separator) {
        separators = String.valueOf(separator);
        parser = parser(separator);
    }

    /** The fields of a record under a separator. */
    public static String[] fields(String record, char separator) throws IOException {
        return parser(separator).parseLine(record);
    }

    private static RFC4180Parser parser(char separator) {
        return new RFC4180ParserBuilder().withSeparator(separator).build();
    }

    /** Counts from anew: what was read so far is no row of the table. */
    public void beginRows() {
        row = 0;
    }

    /** The number of the record that was read last, counted from 1 as a spreadsheet does. */
    public int row() {
        return row;
    }

    /** How many characters the record that was read last has. */
    public int length() {
        return record.length();
    }

    /** The next record's fields; empty at the end. */
    public Optional<String[]> next() throws IOException, Unreadable {
        Optional<String> record = nextRecord();
        return record.isPresent() ? Optional.of(parser.parseLine(record.get())) : Optional.empty();
    }

    /** The next record as it is written, without its line break; empty at the end. */
    public Optional<String> nextRecord() throws IOException, Unreadable {
        record.setLength(0);
        field = 1;
        fieldBegins = 0;
        At at = At.START;
        int c = read();
        if (c == END) {
            return Optional.empty();
        }
        row++;
        while (c != END && (at == At.QUOTED || !isLineBreak(c))) {
            at = after(at, (char) c);
            record.append((char) c);
            if (record.length() - fieldBegins > LONGEST_FIELD) {
                throw broken("exchange.fieldTooLong", LONGEST_FIELD);
            }
            c = read();
        }
        if (at == At.QUOTED) {
            throw broken("exchange.unclosedQuote");
        }
        if (c == '\r') {
            int following = read();
            putBack = following == '\n' ? NOTHING_PUT_BACK : following;
        }
        return Optional.of(record.toString());
    }

    private At after(At at, char c) throws Unreadable {
        if (at == At.QUOTED) {
            return c == QUOTE ? At.AFTER_QUOTE : At.QUOTED;
        }
        if (separators.indexOf(c) >= 0) {
            beginField();
            return At.START;
        }
        if (c == QUOTE) {
            if (at == At.PLAIN) {
                throw broken("exchange.quoteInside");
            }
            return At.QUOTED;
        }
        if (at == At.AFTER_QUOTE) {
            throw broken("exchange.textAfterQuote");
        }
        return At.PLAIN;
    }

    private void beginField() throws Unreadable {
        field++;
        fieldBegins = record.length() + 1;
        if (field > MOST_FIELDS) {
            throw broken("exchange.tooManyFields", MOST_FIELDS);
        }
    }

    private Unreadable broken(String key, Object... arguments) {
        return new Unreadable(row, field, Message.of(key, arguments));
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r';
    }

    private int read() throws IOException {
        if (putBack != NOTHING_PUT_BACK) {
            int c = putBack;
            putBack = NOTHING_PUT_BACK;
            return c;
        }
        if (next == filled) {
            filled = text.read(buffer, 0, BUFFER);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[next++];
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
