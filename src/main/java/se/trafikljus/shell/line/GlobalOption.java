package se.trafikljus.shell.line;

import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Format;

/** An option that every command takes, before or after its name, but once. */
public enum GlobalOption {
    HOME(String.class) {
        @Override
        Session apply(Session session, String value, Surroundings surroundings) {
            try {
                return session.withHome(surroundings.folder().resolve(value).normalize());
            } catch (InvalidPathException e) {
                throw WrongUsage.because("shell.bad-path", option(), value);
            }
        }
    },
    AS(String.class) {
        @Override
        Session apply(Session session, String value, Surroundings surroundings) {
            return session.withActor(value);
        }
    },
    LANG(Language.class) {
        @Override
        Session apply(Session session, String value, Surroundings surroundings) {
            return session.withLanguage((Language) read(value, surroundings));
        }
    },
    FORMAT(Format.class) {
        @Override
        Session apply(Session session, String value, Surroundings surroundings) {
            return session.withFormat((Format) read(value, surroundings));
        }
    };

    private final Class<?> type;

    GlobalOption(Class<?> type) {
        this.type = type;
    }

    /** The session with the option's value in place. */
    abstract Session apply(Session session, String value, Surroundings surroundings);

    Session give(Session session, String value, Surroundings surroundings) {
        if (value.isBlank()) {
            throw WrongUsage.because("shell.missing-value", option());
        }
        return apply(session, value, surroundings);
    }

    Object read(String value, Surroundings surroundings) {
        return new Values(surroundings.folder()).read(type, value, option());
    }

    static Optional<GlobalOption> named(String option) {
        return Arrays.stream(values()).filter(g -> g.option().equals(option)).findFirst();
    }

    /** With its dashes. */
    public String option() {
        return "--" + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> choices() {
        return Values.choices(type);
    }

    /** As the help has it: {@code --lang sv|en}. */
    String usage(Language language) {
        return option()
                + " "
                + (choices().isEmpty()
                        ? HelpWords.placeholder(language, word())
                        : String.join("|", choices()));
    }
}
