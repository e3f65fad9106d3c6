package se.trafikljus.sampling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;
import se.trafikljus.audit.Texts;

/** The names of attributes: what they may be, and when two are the same. */
final class Names {

    /** Between two attributes, in the table and in the trail. */
    static final String BETWEEN = ", ";

    private static final int LONGEST = 100;
    private static final int MOST = 50;

    private Names() {}

    /** In NFC, without blanks around it, and with single ones in it. */
    static String tidy(String text) {
        return Spelling.tidy(text);
    }

    /**
     * A name as it is kept.
     *
     * @throws Problem if it is empty, too long, or holds what separates names
     */
    static String checked(String name) {
        String tidy = tidy(name);
        if (tidy.isEmpty()
                || tidy.length() > LONGEST
                || tidy.contains(",")
                || Texts.fault("attribute", tidy).isPresent()) {
            throw Problem.because("sampling.badAttribute", Integer.toString(LONGEST));
        }
        return tidy;
    }

    /**
     * Several names as they are kept, each once.
     *
     * @throws Problem if one is none, or they are too many
     */
    static List<String> checked(List<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        names.stream().map(Names::checked).forEach(name -> kept.putIfAbsent(key(name), name));
        if (kept.size() > MOST) {
            throw Problem.because(
                    "sampling.tooManyAttributes",
                    Integer.toString(kept.size()),
                    Integer.toString(MOST));
        }
        return List.copyOf(kept.values());
    }

    /** The known name that is the same but for case. */
    static Optional<String> find(String name, Collection<String> known) {
        return known.stream().filter(one -> key(one).equals(key(name))).findFirst();
    }

    static String key(String name) {
        return Spelling.key(name);
    }
}
