package se.trafikljus;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The world outside as the program sees it.
 *
 * @param folder the current folder
 */
public record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path folder,
        Clock clock,
        Screen screen) {

    public Surroundings {
        environment = Map.copyOf(environment);
        folder = folder.toAbsolutePath().normalize();
    }

    /** What a variable of the environment says; empty where it is not set, or is blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    /** The user's own folder. */
    public Path userFolder() {
        return Path.of(variable("HOME").orElse(System.getProperty("user.home", "")));
    }

    /** Where this user's caches of this program are: never part of a workspace. */
    public Path cacheFolder() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path caches =
                variable("XDG_CACHE_HOME")
                        .or(() -> windows ? variable("LOCALAPPDATA") : Optional.empty())
                        .map(Path::of)
                        .orElse(userFolder().resolve(".cache"));
        return caches.resolve("trafikljus");
    }
}
