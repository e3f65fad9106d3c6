package se.trafikljus.rubric;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import se.trafikljus.Language;
import se.trafikljus.Spelling;

/** Reads single values out of a rubric, strictly from their text, and tells what is wrong. */
final class Values {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_PROSE = 10_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,12})?");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Faults faults;

    Values(Faults faults) {
        this.faults = faults;
    }

    /** Words that stand in a table or a heading, on one line. */
    Text line(Node node) {
        return text(node, LONGEST_LINE, true);
    }

    /** Words that may go on over several lines. */
    Text prose(Node node) {
        return text(node, LONGEST_PROSE, false);
    }

    /** A list's items; none, and a fault, where it is no list. */
    List<Node> list(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        tell(node, "rubric.kind.list");
        return List.of();
    }

    /** A list that must hold something. */
    List<Node> filledList(Node node, String keyWhereEmpty) {
        List<Node> items = list(node);
        if (node instanceof Node.Sequence && items.isEmpty()) {
            faults.add(node.place(), keyWhereEmpty);
        }
        return items;
    }

    /** A list of texts that may each go on over several lines. */
    List<Text> proses(Node node) {
        return list(node).stream().map(this::prose).toList();
    }

    /**
     * A word that people may write for a rating, on one line; empty, and a fault, if there is none.
     */
    String word(Node node) {
        return words(node, LONGEST_LINE, true);
    }

    /** Ids that must be known, each once; those that are not are told, and left out. */
    List<String> references(List<Node> items, Known known, String keyWhereUnknown) {
        Set<String> found = new LinkedHashSet<>();
        for (Node item : items) {
            scalar(item).ifPresent(scalar -> refer(scalar, known, keyWhereUnknown, found));
        }
        return List.copyOf(found);
    }

    private void refer(Node.Scalar scalar, Known known, String keyWhereUnknown, Set<String> found) {
        String id = scalar.text();
        if (!known.has(id)) {
            faults.add(scalar.place(), keyWhereUnknown, Shown.of(id), known.shown());
        } else if (!found.add(id)) {
            faults.add(scalar.place(), "rubric.reference-twice", id);
        }
    }

    /** A single value as written; nothing, and a fault, where it is a list or has keys. */
    Optional<Node.Scalar> scalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        tell(node, "rubric.kind.value");
        return Optional.empty();
    }

    /** One of a few words. */
    Optional<String> oneOf(Node node, String... words) {
        return matching(node, Pattern.compile(String.join("|", words)), "rubric.choice", words);
    }

    /** An id or other value of a given form; the message is told where it has another. */
    Optional<String> matching(Node node, Pattern form, String keyOtherwise, String... allowed) {
        Optional<Node.Scalar> scalar = scalar(node);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String written = scalar.get().text();
        if (!form.matcher(written).matches()) {
            faults.add(node.place(), keyOtherwise, Shown.of(written), String.join(", ", allowed));
            return Optional.empty();
        }
        return Optional.of(written);
    }

    /** A number in figures, with a full stop before its decimals. */
    OptionalDouble number(Node node) {
        return matching(node, NUMBER, "rubric.number")
                .map(written -> OptionalDouble.of(Double.parseDouble(written) + 0.0))
                .orElseGet(OptionalDouble::empty);
    }

    /** A day of the calendar, {@code 2015-01-31}; nothing where the value is left empty. */
    Optional<LocalDate> date(Node node) {
        if (isLeftEmpty(node)) {
            return Optional.empty();
        }
        return matching(node, DATE, "rubric.date").flatMap(written -> day(node, written));
    }

    /** A day of the calendar, or a year alone where the day is not known. */
    Optional<Since> since(Node node) {
        if (node instanceof Node.Scalar scalar && YEAR.matcher(scalar.text()).matches()) {
            return Optional.of(Since.year(Year.parse(scalar.text())));
        }
        return date(node).map(Since::day);
    }

    /** Whether a key was written without a value, or with {@code ""}. */
    static boolean isLeftEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isBlank();
    }

    private Optional<LocalDate> day(Node node, String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noSuchDay) {
            faults.add(node.place(), "rubric.date", written);
            return Optional.empty();
        }
    }

    private Text text(Node node, int longest, boolean oneLine) {
        if (node instanceof Node.Scalar scalar) {
            String words = words(scalar, longest, oneLine);
            return words.isEmpty() ? Text.NONE : Text.of(words, words);
        }
        if (!(node instanceof Node.Mapping mapping)) {
            tell(node, "rubric.kind.text");
            return Text.NONE;
        }
        if (mapping.entries().isEmpty()) {
            faults.add(node.place(), "rubric.text-empty");
        }
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        mapping.entries()
                .forEach(
                        (key, entry) ->
                                language(key, entry.place())
                                        .ifPresent(
                                                language ->
                                                        byLanguage.put(
                                                                language,
                                                                words(
                                                                        entry.value(),
                                                                        longest,
                                                                        oneLine))));
        byLanguage.values().removeIf(String::isEmpty);
        return new Text(byLanguage);
    }

    private Optional<Language> language(String key, Place place) {
        for (Language language : Language.values()) {
            if (language.code().equals(key)) {
                return Optional.of(language);
            }
        }
        faults.add(place, "rubric.text-language", Shown.of(key));
        return Optional.empty();
    }

    private String words(Node node, int longest, boolean oneLine) {
        Optional<Node.Scalar> scalar = scalar(node);
        if (scalar.isEmpty()) {
            return "";
        }
        String written = scalar.get().text().strip();
        if (written.length() > longest) {
            faults.add(node.place(), "rubric.text-too-long", written.length(), longest);
            return "";
        }
        String words = Letters.composed(written);
        if (Spelling.tidy(words).isEmpty()) {
            faults.add(node.place(), "rubric.text-empty");
            return "";
        }
        if (oneLine && words.indexOf('\n') >= 0) {
            faults.add(node.place(), "rubric.text-lines");
        }
        return words;
    }

    private void tell(Node node, String key) {
        if (!(node instanceof Node.Refused)) {
            faults.add(node.place(), key);
        }
    }
}
