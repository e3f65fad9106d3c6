package se.trafikljus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of the program this is. */
public final class Build {

    private static final String INFO = "/META-INF/build-info.properties";

    private Build() {}

    /** Its version; empty where it was not built with Maven. */
    public static String version() {
        try (InputStream in = Build.class.getResourceAsStream(INFO)) {
            if (in == null) {
                return "";
            }
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("build.version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
