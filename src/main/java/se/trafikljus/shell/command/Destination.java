package se.trafikljus.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trafikljus.Problem;
import se.trafikljus.workspace.Workspace;

/**
 * Where a command may write what the user takes away: anywhere but among the workspace's own data.
 * Every command that is told a place asks here before it does anything.
 */
@Component
final class Destination {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final Workspace workspace;

    Destination(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The place itself, if files may be written there.
     *
     * @param place a file or a folder, which need not be there yet
     * @throws Problem if it is the workspace's data folder or lies in it, by whatever name or link
     */
    Path checked(Path place) {
        if (real(place).startsWith(real(workspace.data()))) {
            throw Problem.because(
                    "shell.destination.data", place, workspace.data(), workspace.reports());
        }
        return place;
    }

    /**
     * The folder of reports of one kind: the one told, else the usual one.
     *
     * @throws Problem as {@link #checked} does
     */
    Path ofReports(@Nullable Path told, String kind) {
        return checked(told == null ? workspace.reports().resolve(kind) : told);
    }

    /** Where a name leads, link by link, also where the end of the way is not there yet. */
    private static Path real(Path place) {
        return real(place.toAbsolutePath(), new int[] {MOST_LINKS});
    }

    private static Path real(Path place, int[] linksLeft) {
        Path at = place.getRoot();
        for (Path step : place) {
            at = real(at, step, linksLeft);
        }
        return at;
    }

    private static Path real(Path at, Path step, int[] linksLeft) {
        String name = step.toString();
        if (name.equals(".")) {
            return at;
        }
        if (name.equals("..")) {
            Path above = at.getParent();
            return above == null ? at : above;
        }
        Path next = at.resolve(step);
        try {
            if (Files.isSymbolicLink(next)) {
                linksLeft[0]--;
                return linksLeft[0] < 0
                        ? next
                        : real(at.resolve(Files.readSymbolicLink(next)), linksLeft);
            }
            return Files.exists(next) ? next.toRealPath() : next;
        } catch (IOException e) {
            // What cannot be looked at cannot be written to either, which the writer tells.
            return next;
        }
    }
}
