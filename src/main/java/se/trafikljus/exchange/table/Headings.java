package se.trafikljus.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.trafikljus.Message;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Shown;

/**
 * Tells which texts of a line head the columns of municipalities, or of one's bodies. A bare number
 * is a code only in a line that says so, or where most numbers are codes and none may be a year.
 */
final class Headings {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern YEAR = Pattern.compile("(199|20[0-5])[0-9]");
    private static final Pattern SAYS_CODE =
            Pattern.compile("(?iu)\\b(kommun)?kod(er|en|erna)?\\b|\\bcodes?\\b");
    private static final Pattern MARKS = Pattern.compile("[*†]+$");
    private static final int LONGEST_NAME = 80;

    /**
     * What a line has, by place.
     *
     * @param names the municipalities that stand there by name
     * @param codes those that stand there by a number that can mean nothing else
     * @param doubtful numbers that may be years, and names of several places
     */
    record Line(
            Map<Integer, Municipality> names,
            Map<Integer, Municipality> codes,
            Set<Integer> doubtful) {

        Map<Integer, Municipality> all() {
            Map<Integer, Municipality> all = new TreeMap<>(names);
            all.putAll(codes);
            return all;
        }

        /** Whether it is rather the heading than another: two names go before any numbers. */
        boolean beats(Line other) {
            return ORDER.compare(this, other) > 0;
        }
    }

    private static final Comparator<Line> ORDER =
            Comparator.comparing((Line line) -> line.names().size() > 1)
                    .thenComparing(line -> line.names().size() + line.codes().size())
                    .thenComparing(line -> line.names().size());

    private final Function<String, List<Municipality>> places;
    private final Map<String, List<Municipality>> asked = new HashMap<>();

    /**
     * @param places those that a text names
     */
    Headings(Function<String, List<Municipality>> places) {
        this.places = places;
    }

    Line of(Grid grid, int line) {
        Map<Integer, Municipality> names = new TreeMap<>();
        Map<Integer, Municipality> codes = new TreeMap<>();
        Set<Integer> doubtful = new TreeSet<>();
        List<String> numbers = new ArrayList<>();
        boolean saysCode = false;
        for (int place : grid.written(line)) {
            String text = plain(grid.text(line, place));
            boolean number = NUMBER.matcher(text).matches();
            if (number) {
                numbers.add(text);
            }
            if (isYear(text)) {
                doubtful.add(place);
            }
            saysCode |= SAYS_CODE.matcher(text).find();
            List<Municipality> called = called(text);
            if (called.size() == 1) {
                (number ? codes : names).put(place, called.get(0));
            } else if (called.size() > 1) {
                doubtful.add(place);
            }
        }
        boolean most =
                codes.size() * 2 > numbers.size() && numbers.stream().noneMatch(Headings::isYear);
        if (saysCode || most) {
            doubtful.removeAll(codes.keySet());
            return new Line(names, codes, doubtful);
        }
        doubtful.addAll(codes.keySet());
        return new Line(names, Map.of(), doubtful);
    }

    private List<Municipality> called(String text) {
        return text.isEmpty() || text.length() > LONGEST_NAME
                ? List.of()
                : asked.computeIfAbsent(text, places);
    }

    /** Our own workbooks mark a draft with an asterisk. */
    static String plain(String text) {
        return MARKS.matcher(text).replaceAll("").strip();
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** Why a heading that may be a municipality is not taken for one. */
    Message doubt(String heading) {
        String text = plain(heading);
        if (isYear(text)) {
            return Message.of("exchange.table.year", text);
        }
        return NUMBER.matcher(text).matches()
                ? Message.of("exchange.table.number", Shown.of(text))
                : Municipalities.ambiguous(Shown.of(text), called(text)).message();
    }
}
