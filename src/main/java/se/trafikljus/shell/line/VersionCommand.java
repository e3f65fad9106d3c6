package se.trafikljus.shell.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.h2.engine.Constants;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Invocation;

/** Tells which program this is and what it runs on, without opening the database. */
@Component
class VersionCommand {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    private final Surroundings surroundings;

    VersionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(name = "version", group = "program")
    void version(Invocation invocation) throws IOException {
        invocation.print("Trafikljus " + version());
        invocation.print(
                "Java %s, %s".formatted(Runtime.version(), System.getProperty("java.vendor")));
        invocation.print(Message.of("shell.database", database()));
    }

    static String version() throws IOException {
        try (InputStream in = VersionCommand.class.getResourceAsStream(BUILD_INFO)) {
            if (in == null) {
                throw new IllegalStateException(BUILD_INFO + " is missing: build with Maven");
            }
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("build.version", "");
        }
    }

    /** The address without what may hold a password. */
    private String database() {
        return surroundings
                .variable("TRAFIKLJUS_DB_URL")
                .map(url -> url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//"))
                .orElse("H2 " + Constants.VERSION);
    }
}
