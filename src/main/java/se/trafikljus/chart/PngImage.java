package se.trafikljus.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture in pixels, on white, a byte to a pixel. Java's own writer of PNG predicts each row from
 * its neighbours, which helps photographs; drawings it makes larger, and takes most of the time.
 */
final class PngImage {

    private static final double MOST_PIXELS = 64_000_000;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int WHITE = 0xFFFFFF;
    private static final int BITS = 8;
    private static final int PALETTE = 3;

    private PngImage() {}

    static byte[] of(Picture picture, double scale) {
        BufferedImage image = blank(picture, scale);
        paint(picture, scale, image);
        return of(image);
    }

    /** What is painted as a file. */
    static byte[] of(BufferedImage image) {
        int[] pixels = pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= WHITE; // what stands beside the colour means nothing
        }
        Palette palette = Palette.of(pixels);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream png = new DataOutputStream(bytes)) {
            png.writeLong(SIGNATURE);
            chunk(png, "IHDR", header(image.getWidth(), image.getHeight()));
            chunk(png, "PLTE", palette.colours());
            chunk(png, "IDAT", pressed(palette.numbers(pixels), image.getWidth()));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream header = new DataOutputStream(bytes)) {
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {BITS, PALETTE, 0, 0, 0});
        }
        return bytes.toByteArray();
    }

    /** Before each row stands that it is not predicted from others. */
    private static byte[] pressed(byte[] numbers, int width) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(bytes, deflater)) {
            for (int start = 0; start < numbers.length; start += width) {
                rows.write(0);
                rows.write(numbers, start, width);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        png.writeInt(content.length);
        png.write(name);
        png.write(content);
        png.writeInt((int) sum.getValue());
    }

    /** White, as large as the picture. */
    static BufferedImage blank(Picture picture, double scale) {
        double width = Math.ceil(picture.width() * scale);
        double height = Math.ceil(picture.height() * scale);
        if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS)) {
            throw new IllegalArgumentException("No image has the scale " + scale);
        }
        return blank((int) width, (int) height);
    }

    /** White, of so many pixels. */
    static BufferedImage blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Arrays.fill(pixels(image), WHITE);
        return image;
    }

    /** Puts on one image what is on another of its size. */
    static void copy(BufferedImage from, BufferedImage to) {
        System.arraycopy(pixels(from), 0, pixels(to), 0, pixels(to).length);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Paints a picture over what is there. */
    static void paint(Picture picture, double scale, BufferedImage image) {
        Graphics2D surface = image.createGraphics();
        surface.scale(scale, scale);
        picture.drawOn(surface);
        surface.dispose();
    }
}
