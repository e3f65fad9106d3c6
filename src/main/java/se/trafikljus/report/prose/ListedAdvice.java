package se.trafikljus.report.prose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;

/**
 * A recommendation as it stands in the list below "rekommenderar vi nämnden att": as an infinitive
 * where its text allows that, else as it was written.
 *
 * @param modal the auditor's own word where it is stronger than a recommendation, as "ska"; empty
 *     for a recommendation
 * @param asWritten whether the text is a whole sentence, for which another lead is needed
 */
record ListedAdvice(String modal, boolean asWritten, String text) {

    private static final Map<Language, Pattern> TO_SOMEBODY =
            Map.of(
                    Language.SV,
                    Pattern.compile("(.{2,120}?) (bör|ska|skall|behöver|måste) (\\p{Ll}.*)"),
                    Language.EN,
                    Pattern.compile("(.{2,120}?) (should|shall|must|needs to) (\\p{Ll}.*)"));
    private static final Map<Language, List<String>> WHOEVER =
            Map.of(
                    Language.SV,
                    List.of("nämnden", "styrelsen", "ansvarig nämnd", "den ansvariga nämnden"),
                    Language.EN,
                    List.of("the committee", "the board", "the committee responsible"));

    /** A second verb of strength in the same sentence, which cannot follow an infinitive. */
    private static final Pattern TWICE =
            Pattern.compile(
                    "[^.!?]* (och|samt|men|and|but)"
                            + " (bör|ska|skall|behöver|måste|should|shall|must|needs to) .*");

    /** Verbs of this form are asked for as they are in the infinitive: "kontrollera". */
    private static final Pattern SAME_IN_SWEDISH = Pattern.compile("\\p{L}{4,}era");

    private static final List<String> MILD = List.of("bör", "should");

    /** What is asked of somebody, and the infinitive; where they are the same, it stands once. */
    private static final Map<String, String> SWEDISH =
            infinitives(
                    "säkerställ säkerställa",
                    "fastställ fastställa",
                    "kartlägg kartlägga",
                    "klarlägg klarlägga",
                    "förtydliga",
                    "klargör klargöra",
                    "tydliggör tydliggöra",
                    "följ följa",
                    "se",
                    "tillse",
                    "upprätta",
                    "utveckla",
                    "utvärdera",
                    "utred utreda",
                    "utse",
                    "utarbeta",
                    "stärk stärka",
                    "skapa",
                    "inför införa",
                    "genomför genomföra",
                    "gör göra",
                    "ge",
                    "ta",
                    "besluta",
                    "bestäm bestämma",
                    "beskriv beskriva",
                    "dokumentera",
                    "redovisa",
                    "rapportera",
                    "anta",
                    "analysera",
                    "bedöm bedöma",
                    "pröva",
                    "överväg överväga",
                    "verka",
                    "samordna",
                    "revidera",
                    "uppdatera",
                    "komplettera",
                    "inrätta",
                    "avsätt avsätta",
                    "säkra",
                    "håll hålla",
                    "begär begära",
                    "planera",
                    "lämna",
                    "ange",
                    "förbättra",
                    "slutför slutföra");

    private static final Map<String, String> ENGLISH =
            infinitives(
                    "ensure",
                    "establish",
                    "adopt",
                    "review",
                    "clarify",
                    "map",
                    "follow",
                    "see",
                    "draw",
                    "develop",
                    "evaluate",
                    "appoint",
                    "strengthen",
                    "create",
                    "introduce",
                    "carry",
                    "make",
                    "give",
                    "take",
                    "decide",
                    "describe",
                    "document",
                    "report",
                    "analyse",
                    "assess",
                    "consider",
                    "coordinate",
                    "update",
                    "set",
                    "plan",
                    "assign",
                    "keep",
                    "submit",
                    "improve",
                    "complete",
                    "request");

    private static Map<String, String> infinitives(String... verbs) {
        return Stream.of(verbs)
                .map(verb -> verb.split(" ", -1))
                .flatMap(one -> Stream.of(one).map(form -> Map.entry(form, one[one.length - 1])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The advice that a text gives.
     *
     * @param body whom it is given to; whoever else the text speaks of, it stays as it is
     */
    static ListedAdvice of(Language language, String text, String body) {
        String own = text.strip();
        return addressed(language, own, body)
                .or(() -> commanded(language, own))
                .orElseGet(() -> new ListedAdvice("", true, own));
    }

    /** "Nämnden bör följa upp …". */
    private static Optional<ListedAdvice> addressed(Language language, String text, String body) {
        Matcher matcher = pattern(language).matcher(text);
        if (!matcher.matches()
                || !isTo(language, matcher.group(1), body)
                || TWICE.matcher(matcher.group(3)).matches()) {
            return Optional.empty();
        }
        String modal = matcher.group(2);
        return Optional.of(
                new ListedAdvice(MILD.contains(modal) ? "" : modal, false, matcher.group(3)));
    }

    private static Pattern pattern(Language language) {
        return TO_SOMEBODY.getOrDefault(language, Pattern.compile("(?!)()()()"));
    }

    private static boolean isTo(Language language, String addressee, String body) {
        String said = addressee.toLowerCase(Locale.ROOT);
        return said.equals(body.strip().toLowerCase(Locale.ROOT))
                || WHOEVER.getOrDefault(language, List.of()).contains(said);
    }

    /** "Följ upp …", or "Följa upp …". */
    private static Optional<ListedAdvice> commanded(Language language, String text) {
        String first = text.split("[^\\p{L}]", 2)[0];
        String verb = first.toLowerCase(Locale.ROOT);
        String infinitive =
                language == Language.SV && SAME_IN_SWEDISH.matcher(verb).matches()
                        ? verb
                        : (language == Language.SV ? SWEDISH : ENGLISH).get(verb);
        return infinitive == null || first.isEmpty() || !Character.isUpperCase(first.charAt(0))
                ? Optional.empty()
                : Optional.of(
                        new ListedAdvice("", false, infinitive + text.substring(first.length())));
    }
}
