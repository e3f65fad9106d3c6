package se.trafikljus.shell.line;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.MemoryShortage;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Advice;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.ExitCode;
import se.trafikljus.shell.invocation.Notes;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.TerminalText;

/** The one place that turns a failure into words and an exit code. */
final class Failures {

    private static final long MEBIBYTE = 1024 * 1024;

    private final Surroundings surroundings;
    private final FaultLog log;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.log = new FaultLog(surroundings);
    }

    /** Tells what stopped a command, and how it ends for it. */
    ExitCode tell(
            Language language,
            @Nullable Localized place,
            String command,
            Advice advice,
            Throwable thrown) {
        if (MemoryShortage.isBehind(thrown)) {
            tell(language, place, tooLarge());
            return ExitCode.REFUSED;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Cancelled cancelled) {
                tell(language, place, cancelled.told());
                return ExitCode.INTERRUPTED;
            }
            if (cause instanceof WrongUsage usage) {
                tell(language, place, usage.message());
                return ExitCode.WRONG_USAGE;
            }
            if (cause instanceof Problem problem) {
                tell(language, place, advice.fit(problem));
                return ExitCode.REFUSED;
            }
        }
        tell(language, place, logged(command, thrown));
        return ExitCode.OWN_FAULT;
    }

    /** Twice as much is advised as there was. */
    private static Message tooLarge() {
        long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        return Message.of("shell.too-large", Long.toString(most), Long.toString(2 * most));
    }

    private Message logged(String command, Throwable fault) {
        try {
            return Message.of("shell.own-fault", log.write(command, fault));
        } catch (IOException e) {
            return Message.of("shell.own-fault-unlogged", String.valueOf(fault), e);
        }
    }

    /** Tells something that is not as it should be. */
    void tell(Language language, @Nullable Localized place, Localized what) {
        String where = place == null ? "" : TerminalText.say(language, place) + ": ";
        Notes.tell(surroundings, "trafikljus: " + where + TerminalText.say(language, what));
    }
}
