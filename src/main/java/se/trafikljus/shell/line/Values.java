package se.trafikljus.shell.line;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.trafikljus.Days;
import se.trafikljus.shell.invocation.WrongUsage;

/** Turns the words of a command line into values, and refuses those that are none. */
public final class Values {

    private static final List<Class<?>> KNOWN =
            List.of(
                    String.class,
                    Path.class,
                    LocalDate.class,
                    int.class,
                    Integer.class,
                    double.class,
                    Double.class,
                    boolean.class,
                    Boolean.class);

    private final Path folder;

    /** Relative paths start from the folder. */
    Values(Path folder) {
        this.folder = folder;
    }

    static boolean knows(Type type) {
        return elementOf(type) instanceof Class<?> known
                && (known.isEnum() || KNOWN.contains(known));
    }

    static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    static boolean isFlag(Type type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** The type itself, or what a list holds. */
    static Type elementOf(Type type) {
        return isList(type) ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    /** The words that choose a constant of an enum; none for other types. */
    static List<String> choices(Type type) {
        return elementOf(type) instanceof Class<?> known && known.isEnum()
                ? Arrays.stream(known.getEnumConstants()).map(c -> word((Enum<?>) c)).toList()
                : List.of();
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value of a word; for a list, of its parts between commas.
     *
     * @param place the option or argument, as messages name it
     */
    Object read(Type type, String text, Object place) {
        if (!isList(type)) {
            return readOne((Class<?>) type, text, place);
        }
        Class<?> element = (Class<?>) elementOf(type);
        List<String> parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (parts.contains("")) {
            throw WrongUsage.because("shell.bad-list", place, text);
        }
        return parts.stream().map(part -> readOne(element, part, place)).toList();
    }

    private Object readOne(Class<?> type, String text, Object place) {
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            return choose(type, text, place);
        }
        if (isFlag(type)) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw WrongUsage.because("shell.bad-flag", place, text);
            };
        }
        if (type == Path.class) {
            refuseNoPath(text, place);
            return tried(this::path, InvalidPathException.class, "shell.bad-path", text, place);
        }
        if (type == LocalDate.class) {
            return tried(Days::read, DateTimeException.class, "shell.bad-date", text, place);
        }
        return type == int.class || type == Integer.class
                ? tried(
                        Integer::valueOf,
                        NumberFormatException.class,
                        "shell.bad-whole-number",
                        text,
                        place)
                : tried(
                        Double::valueOf,
                        NumberFormatException.class,
                        "shell.bad-number",
                        text,
                        place);
    }

    /** No name is the current folder, and no shell has put the home folder in the place of ~. */
    private static void refuseNoPath(String text, Object place) {
        if (text.isBlank()) {
            throw WrongUsage.because("shell.empty-path", place);
        }
        if (text.equals("~") || text.startsWith("~/") || text.startsWith("~\\")) {
            throw WrongUsage.because("shell.tilde-path", place, text);
        }
    }

    /** Without detours, but for one through a link, which leads elsewhere than its name says. */
    private Path path(String text) {
        Path written = folder.resolve(text);
        for (Path at = written.getParent(); at != null; at = at.getParent()) {
            boolean left = written.getName(at.getNameCount()).toString().equals("..");
            if (left && Files.isSymbolicLink(at)) {
                return written;
            }
        }
        return written.normalize();
    }

    /**
     * The day of a word; an empty word takes away the day that there is.
     *
     * @param place the option or argument, as messages name it
     */
    public static Optional<LocalDate> dayOrNone(String text, Object place) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(
                        tried(Days::read, DateTimeException.class, "shell.bad-date", text, place));
    }

    private static Object choose(Class<?> type, String text, Object place) {
        String asked = text.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word((Enum<?>) constant).equals(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                WrongUsage.because(
                                        "shell.bad-choice",
                                        place,
                                        text,
                                        String.join(", ", choices(type))));
    }

    private static <T> T tried(
            Function<String, T> reading,
            Class<? extends RuntimeException> failure,
            String key,
            String text,
            Object place) {
        try {
            return reading.apply(text);
        } catch (RuntimeException e) {
            if (failure.isInstance(e)) {
                throw WrongUsage.because(key, place, text);
            }
            throw e;
        }
    }
}
