package se.trafikljus.municipality;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;

/**
 * Municipalities of one kind, as somebody asks for them; what is not told does not matter.
 *
 * @param county a county's name, or some of it
 * @param group the name of a group of 2017 or 2023, or some of it
 */
public record Region(Optional<String> county, Optional<String> group) {

    /**
     * Those of it, in Swedish alphabetical order.
     *
     * @throws Problem with the counties and groups that there are, if there are none
     */
    public List<Municipality> among(Municipalities municipalities) {
        List<Municipality> chosen = municipalities.all().stream().filter(this::holds).toList();
        if (chosen.isEmpty()) {
            throw Problem.because(
                    "municipality.noneInRegion",
                    names(municipalities, Municipality::county),
                    names(municipalities, Municipality::group2023));
        }
        return chosen;
    }

    private boolean holds(Municipality one) {
        return holds(one.county(), county)
                && (holds(one.group2023(), group) || holds(one.group2017(), group));
    }

    private static boolean holds(String name, Optional<String> some) {
        return some.map(part -> Spelling.key(name).contains(Spelling.key(part))).orElse(true);
    }

    private static String names(Municipalities municipalities, Function<Municipality, String> of) {
        return municipalities.registered().stream()
                .map(of)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
