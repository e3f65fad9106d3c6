package se.trafikljus;

import java.util.List;

/**
 * What answers the user. The rooms depend on what stands here at the root, so the root finds the
 * room that holds the program by its registration in {@code META-INF/services}.
 */
public interface Program {

    /** Does what the arguments ask for, and returns the exit code. */
    int run(List<String> arguments);

    /**
     * Ends a running command so that it rolls back, and lets go of everything.
     *
     * @return whether a command came to its end all the same, because it had only to save
     */
    boolean stop();

    /** Opens the program in a world. */
    interface Opener {

        /**
         * A program ready to run.
         *
         * @param sources the classes the program is put together from
         */
        Program open(Surroundings surroundings, Class<?>... sources);
    }
}
