package se.trafikljus.publication;

import java.util.Locale;
import java.util.Map;

/**
 * A file of what is published.
 *
 * @param name without folders
 * @param sha256 of its content, in 64 hexadecimal digits
 * @param size of its content, in bytes
 */
public record PublishedFile(String name, String sha256, int size) {

    /** What kind of file it is, such as {@code pdf}. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** As it stands in the trail. */
    Map<String, String> fields() {
        return Map.of("sha256", sha256, "size", Integer.toString(size));
    }
}
