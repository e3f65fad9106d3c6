package se.trafikljus.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final Colours shown = new Colours();

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
        return (byte) shown.get(colour).number;
    }

    /** The colours of an image, the commonest first. */
    private List<Shown> seen(int[] pixels) {
        Shown last = shown.get(pixels[0]);
        for (int pixel : pixels) {
            if (pixel != last.colour) {
                last = shown.get(pixel);
            }
            last.pixels++;
        }
        return shown.all()
                .sorted(
                        Comparator.<Shown>comparingInt(one -> -one.pixels)
                                .thenComparingInt(one -> one.colour))
                .toList();
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

    /** Colours by their numbers; a map of Java's takes most of an image's time for its pixels. */
    private static final class Colours {

        private static final int SCATTERING = 0x9E3779B1;

        private @Nullable Shown[] slots = new @Nullable Shown[1 << 14];
        private int taken;

        /** The one for a colour, made on first use. */
        private Shown get(int colour) {
            int at = (colour * SCATTERING) >>> 8;
            for (int i = at & (slots.length - 1); ; i = (i + 1) & (slots.length - 1)) {
                Shown there = slots[i];
                if (there == null) {
                    return added(new Shown(colour), i);
                } else if (there.colour == colour) {
                    return there;
                }
            }
        }

        private Shown added(Shown one, int slot) {
            slots[slot] = one;
            taken++;
            if (taken > slots.length / 2) {
                @Nullable Shown[] fewer = slots;
                slots = new @Nullable Shown[2 * fewer.length];
                for (Shown there : fewer) {
                    if (there != null) {
                        place(there);
                    }
                }
            }
            return one;
        }

        private void place(Shown one) {
            int i = ((one.colour * SCATTERING) >>> 8) & (slots.length - 1);
            while (slots[i] != null) {
                i = (i + 1) & (slots.length - 1);
            }
            slots[i] = one;
        }

        private Stream<Shown> all() {
            return Arrays.stream(slots).filter(Objects::nonNull).map(Objects::requireNonNull);
        }
    }
}
