package se.trafikljus.shell;

import java.util.Optional;

/** The person at the terminal, who can be asked. */
interface Person {

    /** The answer; empty when the person ends the input (Ctrl-D). Ctrl-C cancels the command. */
    Optional<String> ask(String question);

    /** An answer that is not shown while it is typed. */
    Optional<String> askSecretly(String question);
}
