package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.trafikljus.Message;
import se.trafikljus.exchange.csv.CsvRecords;
import se.trafikljus.exchange.csv.Encoding;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.exchange.csv.Unreadable;
import se.trafikljus.rubric.Shown;

/** One table of a set, read row by row. */
final class CsvTable implements AutoCloseable {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** By which Excel is told the separator; it shows no row for it. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?[,;]*");

    /** So many rows are read before the first of them is taken. */
    private static final int MOST_AHEAD = 4_000;

    private static final int MOST_CHARACTERS_AHEAD = 4_000_000;

    private final SetFile file;
    private final Faults faults;
    private final CsvRecords records;
    private final Map<String, Integer> columns = new HashMap<>();
    private final SoundWords known = new SoundWords();
    private char separator;
    private List<String> header = List.of();

    private CsvTable(SetFile file, Faults faults, CsvRecords records) {
        this.file = file;
        this.faults = faults;
        this.records = records;
    }

    /**
     * Hands over each row of a table that is whole; faults are added to the others.
     *
     * @param notes takes how the file was read
     * @param ahead hears of many rows at once before they are taken
     * @return whether all rows could be told from one another
     */
    static boolean read(
            SetFolder folder,
            SetFile file,
            Faults faults,
            Consumer<Message> notes,
            Ahead ahead,
            Consumer<Row> taker)
            throws IOException {
        try {
            Encoding encoding;
            try (InputStream bytes = folder.open(file.fileName())) {
                encoding = Encoding.of(bytes);
            }
            if (encoding.mixed()) {
                faults.add(file.fileName(), rowOfOther(folder, file), Message.of("exchange.mixed"));
                return false;
            }
            try (InputStream bytes = folder.open(file.fileName());
                    CsvRecords records = new CsvRecords(encoding.reader(bytes));
                    CsvTable table = new CsvTable(file, faults, records)) {
                return table.read(encoding, notes, ahead, taker);
            }
        } catch (Unreadable e) {
            faults.add(file.fileName(), e.what());
            return false;
        }
    }

    /** The first row that is not UTF-8 in a file whose other rows are. */
    private static int rowOfOther(SetFolder folder, SetFile file) throws IOException, Unreadable {
        try (InputStream bytes = folder.open(file.fileName());
                CsvRecords records = new CsvRecords(Encoding.lenient(bytes))) {
            Optional<String> record = records.nextRecord();
            while (record.isPresent() && record.get().indexOf(Encoding.UNREADABLE) < 0) {
                record = records.nextRecord();
            }
            return records.row();
        }
    }

    private boolean read(
            Encoding encoding, Consumer<Message> notes, Ahead ahead, Consumer<Row> taker)
            throws IOException, Unreadable {
        try {
            boolean usable = readHeader();
            notes.accept(
                    Message.of(
                            "exchange.readAs",
                            file.fileName(),
                            encoding.called(),
                            Message.of("exchange.separator." + nameOfSeparator())));
            if (usable) {
                PersonalDataFound found = new PersonalDataFound(file);
                UnlikelyLetters letters = new UnlikelyLetters(file, encoding);
                readRows(ahead, taker.andThen(found::look).andThen(letters::look));
                letters.note().ifPresent(notes);
                found.note().ifPresent(notes);
            }
            return usable;
        } catch (Unreadable e) {
            if (e.row() == 0) {
                throw e;
            }
            faults.add(file.fileName(), e.row(), columnName(e.field()), e.what());
            return false;
        }
    }

    private boolean readHeader() throws IOException, Unreadable {
        String first = records.nextRecord().orElse("");
        Matcher told = SEPARATOR_LINE.matcher(first.strip());
        if (told.matches()) {
            records.beginRows();
            first = records.nextRecord().orElse("");
        }
        if (first.isBlank()) {
            throw new Unreadable(Message.of("exchange.noHeader", columnsOfFile()));
        }
        separator = told.matches() ? told(told.group(1)) : separatorOf(first);
        records.separatedBy(separator);
        header = names(CsvRecords.fields(first, separator));
        boolean usable = true;
        for (int i = 0; i < header.size(); i++) {
            usable &= take(header.get(i), i);
        }
        for (String required : file.required()) {
            if (!columns.containsKey(required)) {
                faults.add(
                        file.fileName(),
                        1,
                        required,
                        Message.of("exchange.missingColumn", columnsOfFile()));
                usable = false;
            }
        }
        return usable;
    }

    private static char told(String separator) throws Unreadable {
        char told = separator.charAt(0);
        for (char one : SEPARATORS) {
            if (one == told) {
                return one;
            }
        }
        throw new Unreadable(Message.of("exchange.otherSeparator", Shown.of(separator)));
    }

    private boolean take(String name, int place) {
        String shown = name.isEmpty() ? Integer.toString(place + 1) : name;
        if (!file.columns().contains(name)) {
            faults.add(
                    file.fileName(),
                    1,
                    shown,
                    Message.of("exchange.unknownColumn", columnsOfFile()));
            return false;
        }
        if (columns.putIfAbsent(name, place) != null) {
            faults.add(file.fileName(), 1, shown, Message.of("exchange.columnTwice"));
            return false;
        }
        return true;
    }

    /** The separator under which most names of columns are known. */
    private char separatorOf(String header) throws IOException {
        char best = SEPARATORS[0];
        long most = -1;
        for (char candidate : SEPARATORS) {
            long known = 0;
            for (String name : names(CsvRecords.fields(header, candidate))) {
                known += file.columns().contains(name) ? 1 : 0;
            }
            if (known > most) {
                best = candidate;
                most = known;
            }
        }
        return best;
    }

    private static List<String> names(String[] fields) {
        return Stream.of(fields).map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private void readRows(Ahead ahead, Consumer<Row> taker) throws IOException, Unreadable {
        Map<Integer, String[]> some = new LinkedHashMap<>();
        int characters = 0;
        try {
            for (Optional<String[]> fields = records.next();
                    fields.isPresent();
                    fields = records.next()) {
                some.put(records.row(), fields.get());
                characters += records.length();
                if (some.size() == MOST_AHEAD || characters > MOST_CHARACTERS_AHEAD) {
                    take(some, characters, ahead, taker);
                    characters = 0;
                }
            }
        } catch (Unreadable e) {
            take(some, characters, ahead, taker);
            throw e;
        }
        take(some, characters, ahead, taker);
    }

    private void take(
            Map<Integer, String[]> some, int characters, Ahead ahead, Consumer<Row> taker) {
        int key = columns.getOrDefault(file.columns().get(0), 0);
        ahead.come(
                some.values().stream()
                        .filter(fields -> fields.length > key)
                        .map(fields -> fields[key].strip())
                        .toList(),
                characters);
        some.forEach((number, fields) -> take(number, fields, taker));
        some.clear();
    }

    private void take(int number, String[] fields, Consumer<Row> taker) {
        if (isBlank(fields)) {
            return;
        }
        if (fields.length != header.size()) {
            refuseRagged(number, fields.length);
        } else if (isHeader(fields)) {
            faults.add(file.fileName(), number, Message.of("exchange.headerAgain"));
        } else {
            taker.accept(new Row(file, number, columns, fields, faults, known));
        }
    }

    private boolean isHeader(String[] fields) {
        return fields[0].strip().equalsIgnoreCase(header.get(0)) && names(fields).equals(header);
    }

    /** A spreadsheet leaves such rows behind. */
    private static boolean isBlank(String[] fields) {
        return Stream.of(fields).allMatch(String::isEmpty);
    }

    private void refuseRagged(int row, int fields) {
        int width = header.size();
        faults.add(
                file.fileName(),
                row,
                columnName(Math.min(fields, width) + 1),
                Message.of(
                        fields < width ? "exchange.tooFewFields" : "exchange.surplusFields",
                        Integer.toString(fields),
                        Integer.toString(width)));
    }

    private String columnName(int field) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == field - 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Integer.toString(field));
    }

    private String columnsOfFile() {
        return String.join(", ", file.columns());
    }

    private String nameOfSeparator() {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
