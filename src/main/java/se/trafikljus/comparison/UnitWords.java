package se.trafikljus.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Spelling;
import se.trafikljus.Words;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;

/**
 * What the compared are called in sentences. These are written for municipalities, and mark the
 * words that depend on it: {@code ‹ingen› av de sju ‹kommunerna›} becomes "inget av de sju
 * revisionsobjekten".
 */
public enum UnitWords {
    MUNICIPALITIES,
    /** Bodies that are all committees or boards by their names. */
    COMMITTEES,
    BODIES;

    private static final Pattern MARKED = Pattern.compile("‹([^›]+)›");
    private static final Pattern COMMITTEE =
            Pattern.compile(
                    "(.*[ -])?\\p{L}*(nämnd|nämnden|styrelse|styrelsen|committee|board)( .*)?");

    private final Map<Language, Map<String, String>> words = new ConcurrentHashMap<>();

    /** What those audited are called, if they are compared as such units. */
    static UnitWords of(Unit unit, List<ScoredAudit> audits) {
        if (unit == Unit.MUNICIPALITY) {
            return MUNICIPALITIES;
        }
        return audits.stream().allMatch(audit -> areCommittees(audit.audit().bodies()))
                ? COMMITTEES
                : BODIES;
    }

    private static boolean areCommittees(List<String> bodies) {
        return !bodies.isEmpty() && bodies.stream().allMatch(UnitWords::isCommittee);
    }

    /** Whether a body is a committee or a board by its name. */
    public static boolean isCommittee(String body) {
        return COMMITTEE.matcher(Spelling.key(body)).matches();
    }

    /** A sentence with its marked words in place. */
    public Localized in(Localized sentence) {
        return language -> in(language, sentence.in(language));
    }

    /** The same of a sentence already said. */
    public String in(Language language, String said) {
        return MARKED.matcher(said)
                .replaceAll(marked -> Matcher.quoteReplacement(word(language, marked.group(1))));
    }

    /** A number of them, in words up to twelve and in their gender. */
    public String number(Language language, int number) {
        String word = Words.number(language, number);
        return number <= 1 ? word(language, word) : word;
    }

    private String word(Language language, String word) {
        return words.computeIfAbsent(language, this::read).getOrDefault(word, word);
    }

    private Map<String, String> read(Language language) {
        Map<String, String> read = new HashMap<>();
        String all = Message.of("comparison.unit." + name().toLowerCase(Locale.ROOT)).in(language);
        for (String pair : all.split(";", -1)) {
            int middle = pair.indexOf('=');
            read.put(pair.substring(0, middle).strip(), pair.substring(middle + 1).strip());
        }
        return Map.copyOf(read);
    }
}
