package se.trafikljus.shell.invocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.PersonalData;

/** Warns of texts that tell who somebody is; it refuses none, and repeats nothing of them. */
public final class PersonalDataNote {

    private PersonalDataNote() {}

    /** Warns once if any of the texts, such as a person's answers, holds something of the kind. */
    public static void tell(Invocation invocation, String... texts) {
        tell(invocation, Message.of("shell.personal-data.text"), String.join("\n", texts));
    }

    /**
     * Warns if the value of an option or argument is a text, or several, with something of the
     * kind.
     *
     * @param place as messages name it
     */
    public static void tell(Invocation invocation, Localized place, Object value) {
        texts(value)
                .flatMap(text -> PersonalData.in(text).stream())
                .findFirst()
                .ifPresent(what -> invocation.note(Message.of("shell.personal-data", place, what)));
    }

    /**
     * The same for a file of text that a command took in.
     *
     * @param option that named the file; null where none did
     */
    public static void tellOfFile(Invocation invocation, String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            tell(invocation, any -> option, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Object value) {
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        return all.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
