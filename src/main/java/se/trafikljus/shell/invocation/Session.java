package se.trafikljus.shell.invocation;

import java.nio.file.Files;
import java.nio.file.Path;
import se.trafikljus.Language;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.table.Format;

/**
 * What holds for a command unless it is told otherwise.
 *
 * @param home the workspace's folder, which may not exist yet
 * @param actor who acts, as claimed
 */
public record Session(Path home, String actor, Language language, Format format) {

    public static Session of(Surroundings surroundings) {
        return new Session(
                surroundings
                        .variable("TRAFIKLJUS_HOME")
                        .map(surroundings.folder()::resolve)
                        .orElseGet(() -> usualHome(surroundings))
                        .normalize(),
                surroundings
                        .variable("TRAFIKLJUS_USER")
                        .orElse(System.getProperty("user.name", "")),
                surroundings.variable("TRAFIKLJUS_LANG").map(Language::of).orElse(Language.SV),
                Format.TEXT);
    }

    private static Path usualHome(Surroundings surroundings) {
        return Files.isDirectory(surroundings.folder().resolve("rubrics"))
                ? surroundings.folder()
                : surroundings.userFolder().resolve("trafikljus").toAbsolutePath();
    }

    public Session withHome(Path other) {
        return new Session(other, actor, language, format);
    }

    public Session withActor(String other) {
        return new Session(home, other, language, format);
    }

    public Session withLanguage(Language other) {
        return new Session(home, actor, other, format);
    }

    public Session withFormat(Format other) {
        return new Session(home, actor, language, other);
    }
}
