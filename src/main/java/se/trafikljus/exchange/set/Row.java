package se.trafikljus.exchange.set;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.trafikljus.Days;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Texts;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.exchange.csv.Guard;
import se.trafikljus.rubric.Shown;

/** One row of a table; whatever is wrong with its cells is added to the faults. */
final class Row {

    private static final Set<String> YES = Set.of("true", "sant", "ja", "1");
    private static final Set<String> NO = Set.of("false", "falskt", "nej", "0", "");
    private static final Pattern TIME =
            Pattern.compile(
                    "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])?");
    private static final int LENGTH_OF_DATE = 10;

    private final SetFile file;
    private final int number;
    private final Map<String, Integer> columns;
    private final String[] fields;
    private final Faults faults;
    private final SoundWords known;
    private boolean sound = true;

    Row(
            SetFile file,
            int number,
            Map<String, Integer> columns,
            String[] fields,
            Faults faults,
            SoundWords known) {
        this.known = known;
        this.file = file;
        this.number = number;
        this.columns = columns;
        this.fields = fields;
        this.faults = faults;
        columns.forEach(this::takeText);
    }

    private void takeText(String column, int place) {
        String text = Guard.takeAway(fields[place]);
        Optional<Message> fault = Texts.faultOfGiven(column, text);
        fault.ifPresent(what -> fault(column, what));
        fields[place] = fault.isEmpty() ? text : "";
    }

    int number() {
        return number;
    }

    /** Whether no fault was found so far. */
    boolean isSound() {
        return sound;
    }

    void fault(String column, Message what) {
        sound = false;
        faults.add(file.fileName(), number, column, what);
    }

    void fault(String column, Problem problem) {
        sound = false;
        faults.add(file.fileName(), number, column, problem);
    }

    /** Whether the table has the column at all. */
    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The text as it is written; empty where the column is not there. */
    String text(String column) {
        Integer place = columns.get(column);
        return place == null ? "" : fields[place];
    }

    /** The text; what was there before where the column is not there. */
    String text(String column, String before) {
        return has(column) ? text(column) : before;
    }

    /** The text without blanks around it. */
    String word(String column) {
        return text(column).strip();
    }

    /** A word that must be there. */
    String required(String column) {
        String word = word(column);
        if (word.isEmpty()) {
            fault(column, Message.of("exchange.emptyCell"));
        }
        return word;
    }

    /** A day, written as {@code 2017-03-31}. */
    Optional<LocalDate> date(String column) {
        String word = word(column);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(word, true);
        if (date.isEmpty()) {
            fault(column, Message.of("exchange.noDate", Shown.of(word)));
        }
        return date;
    }

    /** A day, or a day and a time, kept as it is written. */
    String moment(String column) {
        String word = word(column);
        if (known.has(column, word)) {
            return word;
        }
        boolean day = date(word, false).isPresent();
        boolean time =
                word.length() <= LENGTH_OF_DATE
                        || TIME.matcher(word.substring(LENGTH_OF_DATE)).matches();
        if (!word.isEmpty() && !(day && time)) {
            fault(column, Message.of("exchange.noMoment", Shown.of(word)));
            return "";
        }
        known.add(column, word);
        return word;
    }

    private static Optional<LocalDate> date(String word, boolean alone) {
        String day =
                alone || word.length() <= LENGTH_OF_DATE ? word : word.substring(0, LENGTH_OF_DATE);
        try {
            return Optional.of(Days.read(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Yes or no; empty is no. */
    boolean yes(String column) {
        String word = word(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            fault(column, Message.of("exchange.noTruth", Shown.of(word)));
        }
        return YES.contains(word);
    }

    /** A person's name; empty is nobody. */
    String person(String column) {
        String name = word(column);
        if (known.has(column, name)) {
            return name;
        }
        Optional<Message> fault = Texts.faultOfPerson(name);
        fault.ifPresentOrElse(what -> fault(column, what), () -> known.add(column, name));
        return fault.isEmpty() ? name : "";
    }

    /** A whole number within limits. */
    Optional<Integer> number(String column, int from, int to) {
        String word = word(column);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(word);
            if (value >= from && value <= to && Character.isDigit(word.charAt(0))) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // Told below, with a number that is out of its limits.
        }
        fault(
                column,
                Message.of(
                        "exchange.noNumber",
                        Shown.of(word),
                        Integer.toString(from),
                        Integer.toString(to)));
        return Optional.empty();
    }

    /** One of the words of a fixed list. */
    <T> Optional<T> oneOf(String column, Function<String, Optional<T>> of, List<String> known) {
        String word = word(column);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> one = of.apply(word);
        if (one.isEmpty()) {
            fault(
                    column,
                    Message.of("exchange.unknownWord", Shown.of(word), String.join(", ", known)));
        }
        return one;
    }

    /** Several words with {@code |} between blanks between them. */
    List<String> several(String column) {
        List<String> parts =
                Stream.of(word(column).split(" \\| ", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (parts.stream().anyMatch(part -> part.startsWith("|") || part.endsWith("|"))) {
            fault(column, Message.of("exchange.severalBadly", Shown.of(word(column))));
        }
        return parts;
    }
}
