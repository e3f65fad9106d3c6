package se.trafikljus.shell.invocation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import se.trafikljus.Actor;

/** A line that is being typed, and who types it: nobody is offered what they may not see. */
public final class LineContext extends CompletionContext {

    private final Actor actor;

    public LineContext(
            Actor actor,
            List<String> words,
            int index,
            int position,
            Command command,
            @Nullable CommandOption option) {
        super(words, index, position, command, option);
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }
}
