package se.trafikljus.audit.conduct;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Problem;

/**
 * Who signs an audit's report.
 *
 * @param role what stands below the name, as "Uppdragsledare, certifierad kommunal revisor"; holds
 *     no colon
 */
public record Signature(String role, String name) {

    private static final String BETWEEN = " | ";

    public Signature {
        if (role.isBlank() || role.contains(":") || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A signature is a role without a colon and a name, was " + role + ": " + name);
        }
    }

    /**
     * The signatures that a text tells as {@code role: name}, with {@code |} between blanks between
     * them.
     *
     * @throws Problem where one of them lacks its role or its name
     */
    public static List<Signature> list(String text) {
        return Stream.of(text.split(" \\| ", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Signature::of)
                .toList();
    }

    private static Signature of(String text) {
        int colon = text.indexOf(':');
        String role = colon < 0 ? "" : text.substring(0, colon).strip();
        String name = text.substring(colon + 1).strip();
        if (role.isEmpty() || name.isEmpty() || text.startsWith("|") || text.endsWith("|")) {
            throw Problem.because("audit.signatureBadly", text);
        }
        return new Signature(role, name);
    }

    /** The text that {@link #list} reads. */
    public static String text(List<Signature> signatures) {
        return signatures.stream().map(Signature::toString).collect(Collectors.joining(BETWEEN));
    }

    @Override
    public String toString() {
        return role + ": " + name;
    }
}
