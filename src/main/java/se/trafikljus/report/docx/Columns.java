package se.trafikljus.report.docx;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How wide a table's columns are, and how large its letters: columns of lights are narrow and of
 * one width, the others share what is left by what they hold.
 */
final class Columns {

    /** Left and right of a cell's words, in points. */
    static final double PADDING = 4;

    /** The same beside a light, which needs every point. */
    static final double PADDING_OF_LIGHTS = 2;

    /** The letters of the style, in half points. */
    static final int USUAL_SIZE = 19;

    /** The largest letters of a table in small letters, in half points. */
    private static final int SMALL_SIZE = 17;

    private static final int SMALLEST_SIZE = 13;

    /** The smallest letters under which the words of lights are still readable. */
    private static final int SMALLEST_WITH_WORDS = 16;

    private static final double WORDS_OF_LIGHTS = 0.72;

    /** How wide a name is that is read upwards, in letters' sizes. */
    private static final double TURNED = 1.4;

    private static final double NARROWEST_LIGHT = 22;

    /** Words beside lights get that many letters' sizes, lest a narrow column grow tall. */
    private static final double EASE_BESIDE_LIGHTS = 12;

    /** Longer words, in letters' sizes, do not make letters smaller; they are broken instead. */
    private static final double LONGEST_WORD = 14;

    private final List<List<Tile>> rows;
    private final boolean[] lights;
    private final double room;
    private final int largest;
    private int size;
    private boolean worded;
    private double[] widths;

    /**
     * Widths that fill the room.
     *
     * @param room in points
     * @param small letters no larger than those of notes
     */
    Columns(int count, List<List<Tile>> rows, double room, boolean small) {
        this.rows = rows;
        this.lights = lights(count, rows);
        this.room = room;
        this.largest = small ? SMALL_SIZE : USUAL_SIZE;
        this.widths = new double[count];
        fit();
    }

    /** Of the letters, in half points. */
    int size() {
        return size;
    }

    /** Of the words below a light, in half points. */
    int sizeOfWords() {
        return (int) Math.round(size * WORDS_OF_LIGHTS);
    }

    /** Whether what lights say stands below them in words. */
    boolean wordsStandBelowLights() {
        return worded;
    }

    boolean isLights(int column) {
        return lights[column];
    }

    int count() {
        return widths.length;
    }

    /** The width of some columns in twips. */
    int width(int from, int span) {
        return twips(from + span) - twips(from);
    }

    private int twips(int columns) {
        return (int) Math.round(IntStream.range(0, columns).mapToDouble(i -> widths[i]).sum() * 20);
    }

    /** The largest letters with which all words fit; with the words of lights before without. */
    private void fit() {
        for (boolean words : new boolean[] {true, false}) {
            worded = words;
            int smallest = words ? SMALLEST_WITH_WORDS : SMALLEST_SIZE;
            for (size = largest; size >= smallest; size--) {
                double[] least = least();
                if (Arrays.stream(least).sum() <= room) {
                    widths = shared(least);
                    return;
                }
            }
        }
        size = SMALLEST_SIZE;
        double[] least = least();
        double sum = Arrays.stream(least).sum();
        widths = Arrays.stream(least).map(width -> width * room / sum).toArray();
    }

    private static boolean[] lights(int count, List<List<Tile>> rows) {
        boolean[] lights = new boolean[count];
        boolean[] words = new boolean[count];
        for (List<Tile> row : rows) {
            for (Tile tile : row) {
                if (!tile.head() && tile.cell().span() == 1 && !tile.isBlank()) {
                    lights[tile.column()] |= tile.isLight();
                    words[tile.column()] |= !tile.isLight();
                }
            }
        }
        for (int i = 0; i < count; i++) {
            lights[i] &= !words[i];
        }
        return lights;
    }

    private double[] least() {
        double[] least = new double[lights.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = lights[i] ? NARROWEST_LIGHT : 0;
        }
        rows.forEach(row -> row.forEach(tile -> widen(least, tile)));
        double widest = 0;
        for (int i = 0; i < least.length; i++) {
            widest = lights[i] ? Math.max(widest, least[i]) : widest;
        }
        for (int i = 0; i < least.length; i++) {
            least[i] = lights[i] ? widest : least[i];
        }
        return least;
    }

    /** What a cell over several columns lacks is spread over them. */
    private void widen(double[] least, Tile tile) {
        int end = tile.column() + tile.cell().span();
        double lacking = narrowest(tile);
        for (int i = tile.column(); i < end; i++) {
            lacking -= least[i];
        }
        for (int i = tile.column(); i < end && lacking > 0; i++) {
            least[i] += lacking / tile.cell().span();
        }
    }

    /** How high a row must be for names that are read upwards, in points; 0 where it has none. */
    double heightOfTurned(List<Tile> row) {
        return row.stream()
                .filter(tile -> tile.cell().turned())
                .mapToDouble(tile -> tile.ofShown().natural() * points() + 4 * PADDING)
                .max()
                .orElse(0);
    }

    private double narrowest(Tile tile) {
        if (tile.cell().turned()) {
            return TURNED * points() + 2 * PADDING_OF_LIGHTS;
        }
        double word = Math.min(tile.ofShown().longestWord(), LONGEST_WORD) * points();
        if (!lights[tile.column()]) {
            boolean eased = !tile.head() && tile.cell().span() == 1 && haveLights();
            double ease = EASE_BESIDE_LIGHTS * points();
            double whole = tile.ofShown().natural() * points();
            return Math.max(word, eased ? Math.min(whole, ease) : 0) + 2 * PADDING;
        }
        double said = worded ? tile.ofSaid().longestWord() * sizeOfWords() / 2.0 : 0;
        return Math.max(word, said) + 2 * PADDING_OF_LIGHTS;
    }

    boolean haveLights() {
        return IntStream.range(0, lights.length).anyMatch(i -> lights[i]);
    }

    private double points() {
        return size / 2.0;
    }

    private double[] natural() {
        double[] natural = new double[lights.length];
        for (List<Tile> row : rows) {
            for (Tile tile : row) {
                if (tile.cell().span() == 1) {
                    natural[tile.column()] = Math.max(natural[tile.column()], onOneLine(tile));
                }
            }
        }
        return natural;
    }

    private double onOneLine(Tile tile) {
        if (tile.cell().turned()) {
            return narrowest(tile);
        }
        double shown = tile.ofShown().natural() * points();
        boolean below = worded && lights[tile.column()];
        double said = below ? tile.ofSaid().natural() * sizeOfWords() / 2.0 : 0;
        return Math.max(shown, said) + 2 * PADDING;
    }

    /**
     * What is left over goes to the columns that hold more than they have room for, by the square
     * roots of what they hold, lest one long text starve its neighbours; then to lights, until
     * their words fit on one line; then to all others.
     */
    private double[] shared(double[] least) {
        double[] given = least.clone();
        double[] natural = natural();
        for (int round = 0; round < given.length; round++) {
            share(given, i -> !lights[i] && given[i] < natural[i] ? Math.sqrt(natural[i]) : 0);
            for (int i = 0; i < given.length; i++) {
                given[i] =
                        lights[i] ? given[i] : Math.max(least[i], Math.min(given[i], natural[i]));
            }
        }
        double widest =
                IntStream.range(0, given.length)
                        .filter(i -> lights[i])
                        .mapToDouble(i -> natural[i])
                        .max()
                        .orElse(0);
        share(given, i -> lights[i] ? 1 : 0);
        for (int i = 0; i < given.length; i++) {
            given[i] = lights[i] ? Math.max(least[i], Math.min(given[i], widest)) : given[i];
        }
        share(given, i -> lights[i] ? 0 : given[i]);
        share(given, i -> 1);
        return given;
    }

    private void share(double[] given, IntToDoubleFunction weight) {
        double[] weights = IntStream.range(0, given.length).mapToDouble(weight).toArray();
        double all = Arrays.stream(weights).sum();
        double left = room - Arrays.stream(given).sum();
        for (int i = 0; i < given.length && all > 0 && left > 0; i++) {
            given[i] += left * weights[i] / all;
        }
    }
}
