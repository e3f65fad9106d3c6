package se.trafikljus.shell.invocation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The person at the terminal, who can be asked. */
public interface TerminalUser {

    /** The answer; empty when the person ends the input (Ctrl-D). Ctrl-C cancels the command. */
    Optional<String> ask(String question);

    /**
     * The same, but that one of these keys, pressed first of all, is an answer at once, without
     * Enter. If Enter comes all the same, it answers nothing: the question after is asked again.
     */
    Optional<String> askKey(String question, Set<Character> keys);

    /** An answer that is not shown while it is typed. */
    Optional<String> askSecretly(String question);

    /** How many lines the terminal shows at a time; 0 where that is not known. */
    int height();

    /** Lets go of the terminal while the work, another program, has it. */
    <T> T lend(Supplier<T> work);
}
