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
    private static final float NARROWEST_LIGHT = 24;

    /** Longer words, in letters' sizes, do not make letters smaller; they are broken instead. */
    private static final float LONGEST_WORD = 14;

    private static final float LONGEST_LIGHT = 6;
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
    static Columns fitting(int count, List<List<CellText>> rows, float room) {
        boolean[] lights = lights(count, rows);
        for (float ease : new float[] {EASE_BESIDE_LIGHTS, 0}) {
            for (float size : SIZES) {
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
                    float wish = cell.extent().natural() * size + 2 * PADDING;
                    natural[cell.column()] = Math.max(natural[cell.column()], wish);
                }
            }
        }
        return natural;
    }

    /**
     * Columns that need less than their share get what they need, by and by; the others share the
     * rest by the square roots of what they hold, lest one long text starve its neighbours.
     */
    private static float[] share(float[] least, float[] natural, boolean[] lights, float room) {
        float[] widths = least.clone();
        boolean[] settled = lights.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            float left = room;
            float weights = 0;
            for (int i = 0; i < widths.length; i++) {
                left -= settled[i] ? widths[i] : 0;
                weights += settled[i] ? 0 : weight(natural[i]);
            }
            for (int i = 0; i < widths.length; i++) {
                if (!settled[i]) {
                    widths[i] = left * weight(natural[i]) / weights;
                }
            }
            changed =
                    settle(widths, settled, least, false) || settle(widths, settled, natural, true);
        }
        giveRest(widths, lights, room);
        return widths;
    }

    private static float weight(float natural) {
        return (float) Math.sqrt(Math.max(natural, 1));
    }

    /** Settles the columns whose share is below the least, or above the most, that they need. */
    private static boolean settle(float[] widths, boolean[] settled, float[] bound, boolean most) {
        boolean any = false;
        for (int i = 0; i < widths.length; i++) {
            if (!settled[i] && (most ? widths[i] > bound[i] : widths[i] < bound[i])) {
                widths[i] = bound[i];
                settled[i] = true;
                any = true;
            }
        }
        return any;
    }

    private static void giveRest(float[] widths, boolean[] lights, float room) {
        for (int i = 0; i < widths.length; i++) {
            if (!lights[i]) {
                widths[i] += Math.max(0, room - sum(widths));
                return;
            }
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
