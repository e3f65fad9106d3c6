package se.trafikljus.report.pdf;

import java.util.List;
import se.trafikljus.report.document.Block;

/**
 * How wide a table's columns are, and how large its letters: columns of lights are narrow and of
 * one width, the others share what is left by what they hold.
 */
final class Columns {

    /** Left and right of a cell's words. */
    static final float PADDING = 5;

    private static final float[] SIZES = {9.5f, 9, 8.5f, 8, 7.5f, 7, 6.5f};

    /** The largest letters of a table in small letters. */
    private static final float SMALL = 8.5f;

    private static final float NARROWEST_LIGHT = 24;

    /** Longer words, in letters' sizes, do not make letters smaller; they are broken instead. */
    private static final float LONGEST_WORD = 14;

    private static final float LONGEST_LIGHT = 6;

    /** Enough to know a width to a thousandth of a point. */
    private static final int BISECTIONS = 24;

    private static final float ABOVE_LIGHTS = 0.88f;

    /** Words beside lights get that many letters' sizes, lest a narrow column grow tall. */
    private static final float EASE_BESIDE_LIGHTS = 13;

    private final float[] widths;
    private final float size;
    private final boolean[] lights;

    private Columns(float[] widths, float size, boolean[] lights) {
        this.widths = widths;
        this.size = size;
        this.lights = lights;
    }

    /**
     * Widths that fill the room, at the largest size whose words fit into their columns: first with
     * some ease beside lights, if need be without.
     */
    static Columns fitting(int count, List<List<CellText>> rows, float room, boolean small) {
        boolean[] lights = lights(count, rows);
        for (float ease : new float[] {EASE_BESIDE_LIGHTS, 0}) {
            for (float size : SIZES) {
                if (small && size > SMALL) {
                    continue;
                }
                float[] least = least(lights, rows, size, ease);
                if (sum(least) <= room) {
                    float[] natural = natural(lights, rows, size);
                    return new Columns(share(least, natural, lights, room), size, lights);
                }
            }
        }
        float smallest = SIZES[SIZES.length - 1];
        return new Columns(squeezed(least(lights, rows, smallest, 0), room), smallest, lights);
    }

    /** Of the letters, in points. */
    float size() {
        return size;
    }

    /** Of a cell's letters: names above lights are smaller, since they alone widen the lights. */
    float size(CellText cell) {
        return size * scale(cell, lights);
    }

    private static float scale(CellText cell, boolean[] lights) {
        return cell.head() && cell.span() == 1 && lights[cell.column()] ? ABOVE_LIGHTS : 1;
    }

    boolean isLights(int column) {
        return lights[column];
    }

    float width(CellText cell) {
        float width = 0;
        for (int i = cell.column(); i < cell.column() + cell.span(); i++) {
            width += widths[i];
        }
        return width;
    }

    float left(CellText cell) {
        float left = Paper.LEFT;
        for (int i = 0; i < cell.column(); i++) {
            left += widths[i];
        }
        return left;
    }

    private static boolean[] lights(int count, List<List<CellText>> rows) {
        boolean[] lights = new boolean[count];
        boolean[] words = new boolean[count];
        for (List<CellText> row : rows) {
            for (CellText cell : row) {
                if (cell.head() || cell.span() > 1 || cell.isBlank()) {
                    continue;
                }
                boolean light =
                        cell.cell().centred()
                                && cell.cell().scope() == Block.Scope.DATA
                                && cell.extent().natural() <= LONGEST_LIGHT;
                lights[cell.column()] |= light;
                words[cell.column()] |= !light;
            }
        }
        for (int i = 0; i < count; i++) {
            lights[i] &= !words[i];
        }
        return lights;
    }

    private static float[] least(
            boolean[] lights, List<List<CellText>> rows, float size, float ease) {
        float[] least = new float[lights.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = lights[i] ? NARROWEST_LIGHT : 0;
        }
        for (List<CellText> row : rows) {
            for (CellText cell : row) {
                if (cell.span() == 1) {
                    least[cell.column()] =
                            Math.max(least[cell.column()], narrowest(cell, lights, size, ease));
                }
            }
        }
        for (List<CellText> row : rows) {
            for (CellText cell : row) {
                widen(least, cell, narrowest(cell, lights, size, ease));
            }
        }
        levelLights(least, lights);
        return least;
    }

    private static float narrowest(CellText cell, boolean[] lights, float size, float ease) {
        float natural = cell.extent().natural();
        float word = Math.min(cell.extent().narrowest(), LONGEST_WORD);
        float letters = Math.max(word, Math.min(natural, ease));
        if (cell.chip().isPresent()) {
            float whole = natural <= LONGEST_WORD ? natural : word;
            return whole * size * scale(cell, lights) + 2 * (PADDING + Chip.PADDING);
        }
        if (lights[cell.column()]) {
            letters = cell.head() ? word : natural;
        } else if (cell.head() || cell.span() > 1 || !beside(lights)) {
            letters = word;
        }
        return letters * size * scale(cell, lights) + 2 * PADDING;
    }

    private static boolean beside(boolean[] lights) {
        for (boolean light : lights) {
            if (light) {
                return true;
            }
        }
        return false;
    }

    /** What a cell over several columns lacks is spread over them. */
    private static void widen(float[] least, CellText cell, float wanted) {
        float given = 0;
        for (int i = cell.column(); i < cell.column() + cell.span(); i++) {
            given += least[i];
        }
        if (given < wanted) {
            for (int i = cell.column(); i < cell.column() + cell.span(); i++) {
                least[i] += (wanted - given) / cell.span();
            }
        }
    }

    private static void levelLights(float[] widths, boolean[] lights) {
        float widest = 0;
        for (int i = 0; i < widths.length; i++) {
            widest = lights[i] ? Math.max(widest, widths[i]) : widest;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = lights[i] ? widest : widths[i];
        }
    }

    private static float[] natural(boolean[] lights, List<List<CellText>> rows, float size) {
        float[] natural = new float[lights.length];
        for (List<CellText> row : rows) {
            for (CellText cell : row) {
                if (cell.span() == 1) {
                    float letters = cell.extent().natural() * size * scale(cell, lights);
                    float chip = cell.chip().isPresent() ? Chip.PADDING : 0;
                    float wish = letters + 2 * (PADDING + chip);
                    natural[cell.column()] = Math.max(natural[cell.column()], wish);
                }
            }
        }
        return natural;
    }

    /**
     * What is left over goes first to the lights, half of it at most, until what stands above them
     * fits on one line; then to the columns that hold more than they have room for, by the square
     * roots of what they hold, lest one long text starve its neighbours; and the rest to all words
     * in proportion, so that a column of numbers stays narrow.
     */
    private static float[] share(float[] least, float[] natural, boolean[] lights, float room) {
        float[] widths = least.clone();
        widenLights(widths, natural, lights, (room - sum(widths)) / 2);
        float scarce = 0;
        float ample = room;
        for (int step = 0; step < BISECTIONS; step++) {
            float middle = (scarce + ample) / 2;
            boolean fits = sum(filled(middle, widths, natural, lights)) <= room;
            scarce = fits ? middle : scarce;
            ample = fits ? ample : middle;
        }
        widths = filled(scarce, widths, natural, lights);
        float[] words = widths.clone();
        for (int i = 0; i < words.length; i++) {
            words[i] = lights[i] ? 0 : words[i];
        }
        spread(widths, words, room);
        return widths;
    }

    /** Each column of words has so many roots of what it holds, but from the least to that. */
    private static float[] filled(float roots, float[] least, float[] natural, boolean[] lights) {
        float[] widths = least.clone();
        for (int i = 0; i < widths.length; i++) {
            if (!lights[i]) {
                float share = Math.min(natural[i], roots * (float) Math.sqrt(natural[i]));
                widths[i] = Math.max(least[i], share);
            }
        }
        return widths;
    }

    private static void widenLights(
            float[] widths, float[] natural, boolean[] lights, float spare) {
        int count = 0;
        float lacking = 0;
        for (int i = 0; i < widths.length; i++) {
            if (lights[i]) {
                count++;
                lacking = Math.max(lacking, natural[i] - widths[i]);
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += lights[i] ? Math.min(lacking, spare / count) : 0;
        }
    }

    /** Spreads what is left of the room by the weights; nothing where all are nought. */
    private static void spread(float[] widths, float[] weights, float room) {
        float left = room - sum(widths);
        float all = sum(weights);
        for (int i = 0; i < widths.length && all > 0 && left > 0; i++) {
            widths[i] += left * weights[i] / all;
        }
    }

    private static float[] squeezed(float[] least, float room) {
        float[] widths = least.clone();
        float sum = sum(least);
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= room / sum;
        }
        return widths;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
