package se.trafikljus.shell.invocation;

import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** A command line that cannot be meant: exit code 2. */
public final class WrongUsage extends RuntimeException implements Localized {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    private WrongUsage(Message message) {
        super(message.key());
        this.message = message;
    }

    public static WrongUsage because(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }

    /** The same in a sentence of a room's. */
    public static WrongUsage of(Message message) {
        return new WrongUsage(message);
    }

    public Message message() {
        return message;
    }

    @Override
    public String in(Language language) {
        return message.in(language);
    }

    @Override
    public String getMessage() {
        return in(Language.EN);
    }
}
