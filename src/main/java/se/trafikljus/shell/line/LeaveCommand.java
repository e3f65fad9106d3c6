package se.trafikljus.shell.line;

import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import se.trafikljus.shell.invocation.Invocation;

/** Leaves the shell. */
@Component
class LeaveCommand {

    @Command(name = "exit", alias = "quit", group = "program")
    void leave(Invocation invocation) {
        invocation.leave();
    }
}
