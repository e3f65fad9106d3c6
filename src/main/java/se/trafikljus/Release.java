package se.trafikljus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which program this is. */
public final class Release {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    private Release() {}

    /** The version it was built as; empty where it was not built as a whole. */
    public static String version() {
        try (InputStream file = Release.class.getResourceAsStream(BUILD_INFO)) {
            if (file == null) {
                return "";
            }
            Properties build = new Properties();
            build.load(file);
            return build.getProperty("build.version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
