package se.trafikljus.durability;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import se.trafikljus.durability.Schemata.Column;

/**
 * A way to make another value of one.
 *
 * @param to the new value, from the old one and one of another row
 */
record Alteration(String name, BiFunction<String, String, String> to) {

    private static final List<Alteration> OF_TEXT =
            List.of(
                    new Alteration("another row's", (old, other) -> other),
                    new Alteration("emptied", (old, other) -> ""),
                    new Alteration("garbage", (old, other) -> "\u0007§"),
                    new Alteration("a blank more", (old, other) -> old + " "),
                    new Alteration("cut short", (old, other) -> old.substring(0, old.length() - 1)),
                    new Alteration("in capitals", (old, other) -> old.toUpperCase(Locale.ROOT)),
                    new Alteration(
                            "decomposed",
                            (old, other) -> Normalizer.normalize(old, Normalizer.Form.NFD)),
                    new Alteration("a NULL byte more", (old, other) -> old + "\0"));
    private static final List<Alteration> OF_FLAGS =
            List.of(
                    new Alteration(
                            "the other",
                            (old, other) -> Boolean.toString(!Boolean.parseBoolean(old))));
    private static final List<Alteration> OF_NUMBERS =
            List.of(
                    new Alteration("plus one", (old, other) -> plus(old, 1)),
                    new Alteration("minus one", (old, other) -> plus(old, -1)),
                    new Alteration("much more", (old, other) -> plus(old, 1_000_000)),
                    new Alteration("zero", (old, other) -> "0"),
                    new Alteration("below zero", (old, other) -> "-1"),
                    new Alteration("another row's", (old, other) -> other));

    static List<Alteration> of(Column column) {
        if (column.isText()) {
            return OF_TEXT;
        }
        return column.isFlag() ? OF_FLAGS : OF_NUMBERS;
    }

    private static String plus(String number, long more) {
        return Long.toString(Long.parseLong(number) + more);
    }
}
