package se.trafikljus;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the user can mend: what happened, where, and what to do next. Nothing was changed when it is
 * thrown.
 */
public final class Problem extends RuntimeException implements Localized {

    private static final long serialVersionUID = 1L;

    /** Why something was refused, as far as a face must tell it apart. */
    public enum Kind {
        /** What was asked for does not exist. */
        MISSING,
        /** Whoever acts may not do it. */
        DENIED,
        /** It cannot be done as things stand, or somebody changed them meanwhile. */
        CONFLICT,
        /** What was given cannot be meant. */
        INVALID,
        /** Others are at work, or the database does not answer; the same may be done later. */
        BUSY;

        /** The kind of several refusals together: the one they share, else {@link #INVALID}. */
        public static Kind shared(Set<Kind> kinds) {
            return kinds.size() == 1 ? kinds.iterator().next() : INVALID;
        }
    }

    private final Kind kind;
    private final transient List<Message> faults;
    private final transient Message message;

    private Problem(Kind kind, Message message, List<Message> faults) {
        super(message.key());
        this.kind = kind;
        this.message = message;
        this.faults = List.copyOf(faults);
    }

    /** A refusal in one sentence; see {@link Message#of}. */
    public static Problem because(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }

    /** A refusal in one sentence, since what was asked for does not exist. */
    public static Problem missing(String key, Object... arguments) {
        return because(key, arguments).kind(Kind.MISSING);
    }

    /** A refusal in one sentence, since whoever acts may not do it. */
    public static Problem denied(String key, Object... arguments) {
        return because(key, arguments).kind(Kind.DENIED);
    }

    /** A refusal in one sentence, since it cannot be done as things stand. */
    public static Problem conflict(String key, Object... arguments) {
        return because(key, arguments).kind(Kind.CONFLICT);
    }

    /** A refusal in one sentence, since others are at work. */
    public static Problem busy(String key, Object... arguments) {
        return because(key, arguments).kind(Kind.BUSY);
    }

    /** A refusal in a sentence that was made elsewhere. */
    public static Problem of(Message message) {
        return new Problem(Kind.INVALID, message, List.of());
    }

    /** A refusal for several faults, all told at once: a heading and a line for each. */
    public static Problem listing(Message heading, List<Message> faults) {
        return new Problem(Kind.INVALID, heading, faults);
    }

    /** The same of another kind; {@link Kind#INVALID} where none is told. */
    public Problem kind(Kind other) {
        return new Problem(other, message, faults);
    }

    /** The same with one thing more that can be done next; see {@link Remedy#of}. */
    public Problem remedy(Action action, Object... with) {
        return remedy(Remedy.of(action, with));
    }

    /** The same with one thing more that can be done next. */
    public Problem remedy(Remedy next) {
        return new Problem(kind, message.remedy(next), faults);
    }

    /** The same refusal, each of its sentences told otherwise. */
    public Problem saying(UnaryOperator<Message> otherwise) {
        return new Problem(kind, otherwise.apply(message), faults.stream().map(otherwise).toList());
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence, without its list of faults. */
    public Message message() {
        return message;
    }

    /** The single faults; empty where the sentence says it all. */
    public List<Message> faults() {
        return faults;
    }

    /**
     * All that can be done next, each thing once: about the whole first, in order of preference,
     * then about each fault. Which helps against which fault the {@link #faults} say themselves.
     */
    public List<Remedy> remedies() {
        return Stream.concat(Stream.of(message), faults.stream())
                .flatMap(one -> one.remedies().stream())
                .distinct()
                .toList();
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
