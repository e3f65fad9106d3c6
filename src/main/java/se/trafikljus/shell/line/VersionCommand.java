package se.trafikljus.shell.line;

import org.h2.engine.Constants;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Release;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Invocation;

/** Tells which program this is and what it runs on, without opening the database. */
@Component
class VersionCommand {

    private final Surroundings surroundings;

    VersionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(name = "version", group = "program")
    void version(Invocation invocation) {
        invocation.print("Trafikljus " + version());
        invocation.print(
                "Java %s, %s".formatted(Runtime.version(), System.getProperty("java.vendor")));
        invocation.print(Message.of("shell.database", database()));
    }

    static String version() {
        String version = Release.version();
        if (version.isEmpty()) {
            throw new IllegalStateException("The version is missing: build with Maven");
        }
        return version;
    }

    /** The address without what may hold a password. */
    private String database() {
        return surroundings
                .variable("TRAFIKLJUS_DB_URL")
                .map(url -> url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//"))
                .orElse("H2 " + Constants.VERSION);
    }
}
