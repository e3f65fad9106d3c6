package se.trafikljus.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The colours of an image, so few that a pixel takes one byte. Where there are more, those that are
 * seen most stay as they are, and of the rest (the steps of smooth edges) always the one that would
 * be shown worst, as long as there is room; what is left over is shown by the nearest. The same
 * colours give the same palette.
 */
final class Palette {

    private static final int ROOM = 256;

    /** Of the room, for those that are seen most; the others bound how wrong any can be. */
    private static final int COMMONEST = 192;

    private final List<Integer> colours = new ArrayList<>();
    private final Map<Integer, Shown> shown = new HashMap<>();

    private Palette() {}

    /**
     * The palette of an image.
     *
     * @param pixels each 0xRRGGBB
     */
    static Palette of(int[] pixels) {
        Palette palette = new Palette();
        List<Shown> seen = palette.seen(pixels);
        int common = seen.size() <= ROOM ? ROOM : COMMONEST;
        seen.stream().limit(common).forEach(one -> palette.add(one.colour, one));
        Shown[] rest = seen.stream().skip(common).toArray(Shown[]::new);
        for (int i = 0; i < palette.colours.size() && rest.length > 0; i++) {
            show(palette.colours.get(i), i, rest);
        }
        while (rest.length > 0 && palette.colours.size() < ROOM) {
            palette.add(worst(rest).colour, rest);
        }
        return palette;
    }

    /** For each pixel the number of its colour in {@link #colours()}. */
    byte[] numbers(int[] pixels) {
        byte[] numbers = new byte[pixels.length];
        int last = pixels[0];
        byte number = numberOf(last);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                number = numberOf(last);
            }
            numbers[i] = number;
        }
        return numbers;
    }

    /** Red, green and blue of each. */
    byte[] colours() {
        byte[] channels = new byte[3 * colours.size()];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = (byte) (colours.get(i / 3) >> (16 - 8 * (i % 3)));
        }
        return channels;
    }

    private byte numberOf(int colour) {
        return (byte)
                Objects.requireNonNull(shown.get(scattered(colour)), "A colour of no pixel").number;
    }

    /** The colours of an image, the commonest first. */
    private List<Shown> seen(int[] pixels) {
        Shown last = new Shown(pixels[0]);
        shown.put(scattered(last.colour), last);
        for (int pixel : pixels) {
            if (pixel != last.colour) {
                last = shown.computeIfAbsent(scattered(pixel), key -> new Shown(pixel));
            }
            last.pixels++;
        }
        return shown.values().stream()
                .sorted(
                        Comparator.<Shown>comparingInt(one -> -one.pixels)
                                .thenComparingInt(one -> one.colour))
                .toList();
    }

    /** Another number for each: colours differ in bits that a map looks at last. */
    private static int scattered(int colour) {
        return colour * 0x9E3779B1;
    }

    private static Shown worst(Shown[] rest) {
        Shown worst = rest[0];
        for (Shown one : rest) {
            worst = one.off > worst.off ? one : worst;
        }
        return worst;
    }

    private void add(int colour, Shown... perhapsNearer) {
        colours.add(colour);
        show(colour, colours.size() - 1, perhapsNearer);
    }

    private static void show(int colour, int number, Shown[] perhapsNearer) {
        for (Shown one : perhapsNearer) {
            int off = distance(one.colour, colour);
            if (off < one.off) {
                one.off = off;
                one.number = number;
            }
        }
    }

    /** Squared, each channel weighed by how well an eye tells its steps apart. */
    private static int distance(int one, int other) {
        int red = ((one >> 16) & 0xFF) - ((other >> 16) & 0xFF);
        int green = ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }

    /** A colour of the image, and how far off the one is that shows it. */
    private static final class Shown {

        private final int colour;
        private int pixels;
        private int number;
        private int off = Integer.MAX_VALUE;

        private Shown(int colour) {
            this.colour = colour;
        }
    }
}
