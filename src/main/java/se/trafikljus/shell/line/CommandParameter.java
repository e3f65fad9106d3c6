package se.trafikljus.shell.line;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.shell.core.command.completion.CompletionProvider;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/**
 * A parameter of a command's method: where its value comes from, and of which kind it is.
 *
 * @param name without dashes: {@code rubric}
 * @param required whether a command line without it is wrong
 */
record CommandParameter(
        Kind kind,
        String name,
        char shortName,
        Type type,
        boolean required,
        @Nullable String fallback,
        @Nullable Class<? extends CompletionProvider> completion) {

    enum Kind {
        INVOCATION,
        OPTION,
        ARGUMENT,
        REST
    }

    private static final char NO_SHORT_NAME = ' ';

    private static final Pattern HUMP = Pattern.compile("(?<=.)(?=\\p{Lu})");

    /**
     * A parameter that is neither {@code @Nullable}, nor a flag, nor a list, and has no default,
     * must be given: so no null reaches a method that expects none.
     *
     * @throws IllegalArgumentException for a parameter that no command line can fill
     */
    static CommandParameter of(Parameter parameter) {
        if (parameter.getType() == Invocation.class) {
            return new CommandParameter(
                    Kind.INVOCATION, "", NO_SHORT_NAME, Invocation.class, false, null, null);
        }
        Option option = parameter.getAnnotation(Option.class);
        Argument argument = parameter.getAnnotation(Argument.class);
        boolean rest = parameter.isAnnotationPresent(Arguments.class);
        Type type = parameter.getParameterizedType();
        if ((option == null && argument == null && !rest) || !Values.knows(type)) {
            throw new IllegalArgumentException("No command line can fill " + parameter);
        }
        String name = hyphened(parameter.getName());
        String fallback = argument != null ? argument.defaultValue() : "";
        if (option != null) {
            name = option.longName().isEmpty() ? name : option.longName();
            fallback = option.defaultValue();
        }
        Completes completes = parameter.getAnnotation(Completes.class);
        boolean optional =
                parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || Values.isFlag(type)
                        || Values.isList(type)
                        || !fallback.isEmpty();
        return new CommandParameter(
                option != null ? Kind.OPTION : rest ? Kind.REST : Kind.ARGUMENT,
                name,
                option != null ? option.shortName() : NO_SHORT_NAME,
                type,
                !optional,
                fallback.isEmpty() ? null : fallback,
                completes == null ? null : completes.by());
    }

    /** As a message names it: {@code --rubric}, or {@code AUDIT}. */
    Localized place() {
        return kind == Kind.OPTION ? any -> "--" + name : this::placeholder;
    }

    /** What stands for its value in the help. */
    String placeholder(Language language) {
        if (type instanceof Class<?> known && known.isEnum()) {
            return String.join("|", Values.choices(type));
        }
        String word = HelpWords.placeholder(language, name);
        return Values.isList(type) && kind == Kind.OPTION ? word + "," + word : word;
    }

    /** As the help's first line has it: {@code [--from DATE]}. */
    String usage(Language language) {
        String bare =
                switch (kind) {
                    case OPTION, ARGUMENT, INVOCATION -> term(language);
                    case REST -> term(language) + "…";
                };
        return required ? bare : "[" + bare + "]";
    }

    /** With what stands for its value: {@code --from DATE}. */
    String term(Language language) {
        return kind != Kind.OPTION
                ? placeholder(language)
                : Values.isFlag(type) ? "--" + name : "--" + name + " " + placeholder(language);
    }

    /** The value where the command line says nothing; null only where the method bears it. */
    Optional<Object> absent(Values values) {
        if (fallback != null) {
            return Optional.of(values.read(type, fallback, place()));
        }
        if (type == boolean.class) {
            return Optional.of(false);
        }
        return Values.isList(type) ? Optional.of(List.of()) : Optional.empty();
    }

    CommandOption asOption() {
        return CommandOption.with()
                .longName(name)
                .shortName(shortName)
                .required(required)
                .type(type instanceof Class<?> known ? known : List.class)
                .build();
    }

    /** As a name is written on a command line; Spring Shell's own way starts a validator for it. */
    private static String hyphened(String name) {
        return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
