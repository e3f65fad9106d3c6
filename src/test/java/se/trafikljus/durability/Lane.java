package se.trafikljus.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Kills one after the other on a copy of its own, which goes on growing between them. */
final class Lane {

    private final GrownWorkspace grown;
    private final Path folder;
    private Path home;
    private State state;

    /**
     * @param folder empty, for the copies and all that is written beside
     */
    Lane(GrownWorkspace grown, Path folder) throws IOException {
        this.grown = grown;
        this.folder = Files.createDirectories(folder);
        this.home = fresh();
        this.state = grown.state();
    }

    private Path fresh() throws IOException {
        Path copy = Files.createTempDirectory(folder, "workspace");
        grown.copyTo(copy);
        return copy;
    }

    Killed kill(int number, Scenario scenario, Random random)
            throws IOException, InterruptedException {
        List<Change> changes = scenario.changes(new Scenario.Task(number, state, folder, random));
        RunningProgram program =
                new RunningProgram(home, changes, folder.resolve("told-" + number));
        int acknowledged;
        try {
            scenario.await(program, random);
        } finally {
            acknowledged = program.kill();
        }
        Killed killed = new Killed(number, scenario, acknowledged, Found.in(home, state, changes));
        goOnAfter(killed);
        return killed;
    }

    /** From what was found, or anew where nothing can be opened any more. */
    private void goOnAfter(Killed killed) throws IOException {
        if (killed.isRefused()) {
            home = fresh();
            state = grown.state();
        } else {
            state = killed.found().state();
        }
    }
}
