package se.trafikljus.chart;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The PNG images of one file. The lowest layer, which pictures of a kind have in common, is painted
 * once; each image has the bytes that it would have by itself.
 */
public final class PngImages {

    private final double scale;
    private final Map<Ground, BufferedImage> grounds = new ConcurrentHashMap<>();

    /**
     * Images of one scale.
     *
     * @param scale pixels per unit, above 0
     */
    public PngImages(double scale) {
        this.scale = scale;
    }

    /** A picture as PNG; several may be asked for at the same time. */
    public byte[] of(Picture picture) {
        List<Picture> layers = picture.layers();
        if (layers.size() < 2) {
            return picture.png(scale);
        }
        BufferedImage image = PngImage.blank(picture, scale);
        Ground below = new Ground(layers.get(0), image.getWidth(), image.getHeight());
        BufferedImage ground = grounds.computeIfAbsent(below, this::painted);
        PngImage.copy(ground, image);
        for (Picture layer : layers.subList(1, layers.size())) {
            PngImage.paint(layer, scale, image);
        }
        return PngImage.of(image);
    }

    private BufferedImage painted(Ground ground) {
        BufferedImage image = PngImage.blank(ground.width, ground.height);
        PngImage.paint(ground.layer, scale, image);
        return image;
    }

    /** A lowest layer on an image of that size: its edge decides how lines across it are drawn. */
    private record Ground(Picture layer, int width, int height) {}
}
