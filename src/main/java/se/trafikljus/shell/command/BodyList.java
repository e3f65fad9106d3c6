package se.trafikljus.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of audited bodies as one option has them, with semicolons between, or {@code all}. */
final class BodyList {

    private static final String ALL = "all";

    private BodyList() {}

    /** Whether it is the word for all of them. */
    static boolean isAll(@Nullable String text) {
        return text != null && text.strip().toLowerCase(Locale.ROOT).equals(ALL);
    }

    /** Those named; none where it is not given, or where it means all. */
    static List<String> named(@Nullable String text) {
        return text == null || isAll(text)
                ? List.of()
                : Stream.of(text.split(";", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
