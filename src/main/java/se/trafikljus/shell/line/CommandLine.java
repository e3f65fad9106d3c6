package se.trafikljus.shell.line;

import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.ParsedInput;
import se.trafikljus.shell.invocation.Session;

/** A command line that was understood: the command, what it was given, and what holds for it. */
record CommandLine(Session session, Command command, ParsedInput input) {}
