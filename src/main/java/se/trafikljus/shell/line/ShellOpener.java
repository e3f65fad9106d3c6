package se.trafikljus.shell.line;

import se.trafikljus.Program;
import se.trafikljus.Surroundings;

/** Opens the shell; registered in {@code META-INF/services}. */
public final class ShellOpener implements Program.Opener {

    @Override
    public Program open(Surroundings surroundings, Class<?>... sources) {
        return new Shell(surroundings, sources);
    }
}
