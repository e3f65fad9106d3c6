package se.trafikljus;

import java.util.List;

/**
 * What the user can mend: what happened, where, and what to do next. Nothing was changed when it is
 * thrown.
 */
public final class Problem extends RuntimeException implements Sayable {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> faults;
    private final transient Message message;

    private Problem(Message message, List<Message> faults) {
        super(message.key());
        this.message = message;
        this.faults = List.copyOf(faults);
    }

    /** A refusal in one sentence; see {@link Message#of}. */
    public static Problem because(String key, Object... arguments) {
        return new Problem(Message.of(key, arguments), List.of());
    }

    /** A refusal in a sentence that was made elsewhere. */
    public static Problem of(Message message) {
        return new Problem(message, List.of());
    }

    /** A refusal for several faults, all told at once: a heading and a line for each. */
    public static Problem listing(Message heading, List<Message> faults) {
        return new Problem(heading, faults);
    }

    /** The sentence, without its list of faults. */
    public Message message() {
        return message;
    }

    /** The single faults; empty where the sentence says it all. */
    public List<Message> faults() {
        return faults;
    }

    @Override
    public String in(Language language) {
        StringBuilder said = new StringBuilder(message.in(language));
        faults.forEach(
                fault ->
                        said.append(System.lineSeparator())
                                .append("  ")
                                .append(fault.in(language)));
        return said.toString();
    }

    @Override
    public String getMessage() {
        return in(Language.EN);
    }
}
