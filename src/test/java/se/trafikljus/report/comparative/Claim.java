package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Names;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Text;

/**
 * The words that a sentence of one drawn set can have, and what they say: numbers, shares, names,
 * objectives. Written by hand for both languages, so that it knows no message of the program.
 */
final class Claim {

    private static final List<String> SV =
            List.of(
                    "ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
                    "elva", "tolv");
    private static final List<String> EN =
            List.of(
                    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");
    private static final Pattern SLOT = Pattern.compile("<([A-Z]+)(?::([a-z]+))?>|\\{([^}]+)}");

    private final Drawn drawn;
    final Tally tally;
    private final boolean swedish;
    private final Map<String, String> units;
    private final Map<String, String> realNames = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** Where the sentence stands. */
    Optional<Area> area = Optional.empty();

    List<Objective> theme = List.of();
    private Optional<Objective> objective = Optional.empty();

    Claim(Drawn drawn) {
        this.drawn = drawn;
        this.tally = new Tally(drawn);
        this.swedish = drawn.language() == Language.SV;
        this.units = swedish ? swedishUnits(drawn.kind()) : englishUnits(drawn.kind());
        for (int i = 0; i < tally.units(); i++) {
            ScoredAudit audit = drawn.audits().get(i);
            String name = tally.name(i);
            String shown =
                    drawn.names() == Names.NONE
                            ? letters(i)
                            : swedish ? drawn.spoken().getOrDefault(name, "") : name;
            boolean draft = !audit.audit().status().locked();
            realNames.put(draft ? shown + (swedish ? " (utkast)" : " (draft)") : shown, name);
            realNames.putIfAbsent(shown, name);
        }
        String names = alternatives(realNames.keySet());
        String number = "(?iu:" + alternatives(words()) + "|\\d[\\d\u00a0\u202f ,]*)";
        String several = "(?!(?iu:ingen|none|en|ett|one)\\b)" + number;
        String one = swedish ? units.get("en") : "one";
        String ofUnits = "(?:" + one + "|" + several + ")";
        String objectives =
                quoted(drawn.rubric().objectives().stream().map(Objective::shortText).toList());
        kinds.put("N", several);
        kinds.put("C", number);
        kinds.put("U", ofUnits);
        kinds.put("Y", "\\d{4}");
        kinds.put("ANY", ".+?");
        kinds.put("O", objectives);
        kinds.put("OO", row(objectives));
        kinds.put("A", quoted(drawn.rubric().areas().stream().map(Area::title).toList()));
        kinds.put("THEME", alternatives(titles()));
        kinds.put("NAMES", row(names + "(?:\\h\\(R\\))?"));
        kinds.put("ONE", alternatives(realNames.keySet().stream().map(Claim::capital).toList()));
        kinds.put("TABLE", (swedish ? "(?:tabell|diagram)" : "(?:table|diagram)") + " \\d+");
        boolean placed = drawn.kind() != Drawn.Kind.MUNICIPALITIES && drawn.names() != Names.NONE;
        kinds.put("PLACE", placed ? " (?:i|in) " + Drawn.PLACE : "");
        kinds.put("SHARE", share(several, ofUnits));
        String told = kind("SHARE") + "(?: \\(" + kind("NAMES") + "\\))?";
        String in = in() + " ";
        kinds.put("SHARES", in + told + "(?:" + between() + objectives + " " + in + told + ")*");
        kinds.put("PERCENT", "(?:, " + several + " (?:procent|per cent))?");
        kinds.put("SHORT", row(objectives + " \\(" + kind("SHARE") + kind("PERCENT") + "\\)"));
        String who =
                "(?:"
                        + kind("NAMES")
                        + "|"
                        + several
                        + " "
                        + units.get(plural())
                        + kind("PLACE")
                        + ")";
        kinds.put("MODELS", row(objectives + " \\(" + who + "\\)"));
        kinds.put("AUDITS", audits(several));
        kinds.put("SPREAD", ".+?");
        kinds.put("SPLIT", ".+?");
        String answer = "[”“][^”“]+” " + in() + " " + ofUnits + "(?: (?:%s|%s))?";
        String unit = swedish ? units.get("kommun") : units.get("municipality");
        kinds.put("ANSWERS", row(answer.formatted(units.get(plural()), unit)));
        kinds.put("RATINGS", swedish ? "bedömning(?:ar)?" : "(?:rating is|ratings are)");
        kinds.put("SAME", swedish ? "oförändrade?" : "unchanged");
    }

    private String plural() {
        return swedish ? "kommuner" : "municipalities";
    }

    /** What stands before those whose rating is told: "i Karlstad", "för socialnämnden". */
    private String in() {
        return units.getOrDefault(swedish ? "i" : "in", "");
    }

    private String kind(String name) {
        return kinds.getOrDefault(name, "");
    }

    private static String letters(int number, int of) {
        return of <= 26
                ? Character.toString('A' + number)
                : Character.toString('A' + number / 26) + Character.toString('A' + number % 26);
    }

    private String letters(int number) {
        return letters(number, tally.units());
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private List<String> titles() {
        List<String> titles =
                new ArrayList<>(
                        drawn.rubric().themes().stream()
                                .map(one -> one.title().in(drawn.language()))
                                .toList());
        titles.add(swedish ? "Övriga områden" : "Other areas");
        return titles;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(swedish ? SV : EN);
        words.add("ett");
        return words;
    }

    private String between() {
        return swedish ? "(?:, | och )" : "(?:, | and )";
    }

    private String row(String one) {
        return one + "(?:, " + one + ")*(?: " + (swedish ? "och" : "and") + " " + one + ")?";
    }

    private String quoted(List<Text> texts) {
        String marks = swedish ? "””" : "“”";
        return marks.charAt(0)
                + alternatives(texts.stream().map(one -> one.in(drawn.language())).toList())
                + marks.charAt(1);
    }

    private static String alternatives(java.util.Collection<String> some) {
        return some.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Audits of all, told of the rubric: a title that is itself an audit's is of them, not in. */
    private String audits(String several) {
        String all = several + " " + units.get(plural()) + kind("PLACE");
        String title = drawn.rubric().id();
        return switch (title) {
            case "kaa" ->
                    swedish
                            ? "granskningar(?:na)? av det kommunala aktivitetsansvaret i " + all
                            : "(?:the )?audits of municipal activity responsibility in " + all;
            case "grund" ->
                    swedish
                            ? "(?:de )?grundläggande granskningar(?:na)? av " + all
                            : "the basic audits of " + all;
            default ->
                    swedish
                            ? "granskningar(?:na)? av intern kontroll i " + all
                            : "(?:the )?audits of internal control in " + all;
        };
    }

    /** The number in such words. */
    int audited(String slot) {
        List<String> numbers = found(kind("N") + "(?= " + units.get(plural()) + ")", word(slot));
        return parsed(numbers.get(0));
    }

    /** "två av sju kommuner", "båda kommunerna där det bedömdes" and their like. */
    private String share(String several, String ofUnits) {
        String written =
                swedish
                        ? "%2$s av %1$s {kommuner}|%2$s av de %1$s {kommuner}{where}"
                                + "|samtliga %1$s {kommuner}(?:{where})?"
                                + "|båda {kommunerna}(?:{both})?"
                                + "|{ingen} av de %1$s {kommunerna}|{ingen} av de %1$s {kommuner}{where}"
                                + "|{den} enda {kommunen}|{den} enda {kommun}{where}"
                                + "|{ingen} {kommun}(?:{where})?"
                        : "%2$s of %1$s {municipalities}|%2$s of the %1$s {municipalities}{where}"
                                + "|all %1$s {municipalities}(?:{where})?"
                                + "|both {municipalities}(?:{both})?"
                                + "|(?:none|neither) of the %1$s {municipalities}(?:{where})?"
                                + "|none of those where it was rated"
                                + "|the only {municipality}(?:{where})?"
                                + "|no {municipality}(?:{where})?";
        String where =
                swedish
                        ? "(?: där det bedömdes| vars båda granskningar kan jämföras)"
                        : "(?: where it was rated| whose two audits can be compared)";
        String both =
                swedish
                        ? "(?: där det bedömdes| vars granskningar kan jämföras)"
                        : "(?: where it was rated| whose audits can be compared)";
        return "(?iu:"
                + filled(written.replace("{where}", where).replace("{both}", both))
                        .replace("%1$s", several)
                        .replace("%2$s", ofUnits)
                + ")";
    }

    private String filled(String text) {
        return SLOT.matcher(text)
                .replaceAll(
                        slot ->
                                Matcher.quoteReplacement(
                                        slot.group(3) == null
                                                ? slot.group()
                                                : units.getOrDefault(slot.group(3), "\u0000")));
    }

    private static Map<String, String> swedishUnits(Drawn.Kind kind) {
        return switch (kind) {
            case MUNICIPALITIES ->
                    Map.ofEntries(
                            Map.entry("kommun", "kommun"),
                            Map.entry("kommunen", "kommunen"),
                            Map.entry("kommuner", "kommuner"),
                            Map.entry("kommunerna", "kommunerna"),
                            Map.entry("kommunens", "kommunens"),
                            Map.entry("kommunernas", "kommunernas"),
                            Map.entry("Kommuner", "Kommuner"),
                            Map.entry("Kommunerna", "Kommunerna"),
                            Map.entry("ingen", "ingen"),
                            Map.entry("någon", "någon"),
                            Map.entry("den", "den"),
                            Map.entry("en", "en"),
                            Map.entry("i", "i"),
                            Map.entry("I", "I"),
                            Map.entry("granskningar i", "granskningar i"),
                            Map.entry("Studien jämför", "Studien jämför"),
                            Map.entry("Studien", "Studien"));
            case COMMITTEES ->
                    Map.ofEntries(
                            Map.entry("kommun", "nämnd"),
                            Map.entry("kommunen", "nämnden"),
                            Map.entry("kommuner", "nämnder"),
                            Map.entry("kommunerna", "nämnderna"),
                            Map.entry("kommunens", "nämndens"),
                            Map.entry("kommunernas", "nämndernas"),
                            Map.entry("Kommuner", "Nämnder"),
                            Map.entry("Kommunerna", "Nämnderna"),
                            Map.entry("ingen", "ingen"),
                            Map.entry("någon", "någon"),
                            Map.entry("den", "den"),
                            Map.entry("en", "en"),
                            Map.entry("i", "för"),
                            Map.entry("I", "För"),
                            Map.entry("granskningar i", "granskningar av"),
                            Map.entry("Studien jämför", "Rapporten sammanställer"),
                            Map.entry("Studien", "Rapporten"));
            case BODIES ->
                    Map.ofEntries(
                            Map.entry("kommun", "revisionsobjekt"),
                            Map.entry("kommunen", "revisionsobjektet"),
                            Map.entry("kommuner", "revisionsobjekt"),
                            Map.entry("kommunerna", "revisionsobjekten"),
                            Map.entry("kommunens", "revisionsobjektets"),
                            Map.entry("kommunernas", "revisionsobjektens"),
                            Map.entry("Kommuner", "Revisionsobjekt"),
                            Map.entry("Kommunerna", "Revisionsobjekten"),
                            Map.entry("ingen", "inget"),
                            Map.entry("någon", "något"),
                            Map.entry("den", "det"),
                            Map.entry("en", "ett"),
                            Map.entry("i", "för"),
                            Map.entry("I", "För"),
                            Map.entry("granskningar i", "granskningar av"),
                            Map.entry("Studien jämför", "Rapporten sammanställer"),
                            Map.entry("Studien", "Rapporten"));
        };
    }

    private static Map<String, String> englishUnits(Drawn.Kind kind) {
        String one =
                switch (kind) {
                    case MUNICIPALITIES -> "municipality";
                    case COMMITTEES -> "committee";
                    case BODIES -> "audited body";
                };
        String several = one.substring(0, one.length() - 1) + "ies";
        if (kind == Drawn.Kind.COMMITTEES) {
            several = "committees";
        }
        return Map.of(
                "municipality",
                one,
                "municipalities",
                several,
                "Municipalities",
                capital(several),
                "in",
                kind == Drawn.Kind.MUNICIPALITIES ? "in" : "for",
                "In",
                kind == Drawn.Kind.MUNICIPALITIES ? "In" : "For",
                "audits in",
                kind == Drawn.Kind.MUNICIPALITIES ? "audits in" : "audits of",
                "review compares",
                kind == Drawn.Kind.MUNICIPALITIES ? "review compares" : "report brings together",
                "review",
                kind == Drawn.Kind.MUNICIPALITIES ? "review" : "report");
    }

    /** A sentence with its slots. */
    private record Form(Pattern regex, List<String> slots) {}

    private Form form(String sentence) {
        List<String> slots = new ArrayList<>();
        String literal = filled(sentence);
        StringBuilder regex = new StringBuilder();
        Matcher slot = SLOT.matcher(literal);
        int from = 0;
        while (slot.find()) {
            regex.append(Pattern.quote(literal.substring(from, slot.start())));
            regex.append("(").append(kind(slot.group(1))).append(")");
            slots.add(slot.group(2) == null ? "" : slot.group(2));
            from = slot.end();
        }
        regex.append(Pattern.quote(literal.substring(from))).append("(?= |$)");
        return new Form(Pattern.compile(regex.toString()), slots);
    }

    /** A sentence at the beginning of a text, read into its slots; -1 where it is not there. */
    int read(String sentence, String text) {
        Form form = forms.computeIfAbsent(sentence, this::form);
        Matcher whole = form.regex().matcher(text);
        if (!whole.lookingAt()) {
            return -1;
        }
        said.clear();
        for (int i = 0; i < form.slots().size(); i++) {
            said.put(form.slots().get(i), whole.group(i + 1));
        }
        return whole.end();
    }

    private String word(String slot) {
        return Objects.requireNonNull(said.get(slot), "slot " + slot);
    }

    boolean has(String slot) {
        return said.containsKey(slot);
    }

    int number(String slot) {
        return parsed(word(slot));
    }

    /** Whether the word is in its form for several. */
    boolean isOfSeveral(String slot) {
        return word(slot).matches("bedömningar|oförändrade|ratings are")
                || (word(slot).equals("unchanged") && number("same") > 1);
    }

    /** What stands in marks of quotation. */
    List<String> quotations(String slot) {
        return Pattern.compile("[”“]([^”“]+)”")
                .matcher(word(slot))
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    /** How many have each answer to the audit question. */
    Map<String, Integer> answers(String slot) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        Pattern.compile("[”“]([^”“]+)” " + in() + " (" + kind("U") + ")")
                .matcher(word(slot))
                .results()
                .forEach(one -> answers.put(one.group(1), parsed(one.group(2))));
        return answers;
    }

    Language language() {
        return drawn.language();
    }

    private int parsed(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.equals("ett")) {
            return 1;
        }
        int at = (swedish ? SV : EN).indexOf(plain);
        return at >= 0 ? at : Integer.parseInt(plain.replaceAll("\\D", ""));
    }

    String theme(String slot) {
        return word(slot);
    }

    /** The objective told, of which what follows tells too. */
    Objective objective(String slot) {
        objective = Optional.of(meant(word(slot)));
        return told();
    }

    /** The objective that was told last. */
    Objective told() {
        return objective.orElseThrow();
    }

    List<Objective> objectives(String slot) {
        return found(kind("O"), word(slot)).stream().map(this::meant).toList();
    }

    private Objective meant(String quoted) {
        String text = quoted.substring(1, quoted.length() - 1);
        return drawn.rubric().objectives().stream()
                .filter(one -> one.shortText().in(drawn.language()).equals(text))
                .findFirst()
                .orElseThrow();
    }

    Area area(String slot) {
        String text = word(slot).substring(1, word(slot).length() - 1);
        return drawn.rubric().areas().stream()
                .filter(one -> one.title().in(drawn.language()).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().map(MatchResult::group).toList();
    }

    List<String> names(String slot) {
        return named(word(slot));
    }

    private List<String> named(String text) {
        return found(alternatives(realNames.keySet()), text).stream()
                .map(one -> realNames.getOrDefault(one, ""))
                .toList();
    }

    String one(String slot) {
        return realNames.entrySet().stream()
                .filter(entry -> capital(entry.getKey()).equals(word(slot)))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** That a share says k of n, and says of whom where that is not all. */
    void isShare(String slot, int k, int n, String basis) {
        isShareOf(word(slot), k, n, basis);
    }

    private void isShareOf(String text, int k, int n, String basis) {
        String plain = text.toLowerCase(Locale.ROOT);
        List<Integer> numbers =
                found(
                                "(?U)\\b(?:"
                                        + kind("C")
                                        + ")(?= (?:av|of) |(?: "
                                        + filled(
                                                swedish
                                                        ? "(?:{kommuner}|{kommunerna})"
                                                        : "{municipalities}")
                                        + "))",
                                plain)
                        .stream()
                        .map(this::parsed)
                        .toList();
        boolean none = plain.matches("(?:ingen|inget|none|neither|no) .*");
        int last = numbers.isEmpty() ? -1 : numbers.get(numbers.size() - 1);
        int of =
                plain.matches("(?:båda|both) .*")
                        ? 2
                        : plain.matches("(?:de[nt] enda|the only) .*")
                                        || plain.matches(
                                                "(?:ingen|inget) (?!av ).*|no .*|none of those .*")
                                ? 1
                                : last;
        int share =
                none
                        ? 0
                        : plain.matches("(?:båda|samtliga|all|both|de[nt] enda|the only) .*")
                                ? of
                                : numbers.get(0);
        String ofWhom =
                plain.contains("bedömdes") || plain.contains("was rated")
                        ? "rated"
                        : plain.contains("jämföras") || plain.contains("compared") ? "twice" : "";
        assertThat(List.of(share, of, ofWhom)).as(text).isEqualTo(List.of(k, n, basis));
    }

    /** That each objective's share is of those rated, with the names of all who meet it. */
    void areShares(String slot, Objective first) {
        String one = kind("SHARE") + "(?: \\(" + kind("NAMES") + "\\))?";
        Matcher share =
                Pattern.compile("(?:(" + kind("O") + ") )?" + in() + " (" + one + ")")
                        .matcher(word(slot));
        int at = 0;
        while (share.find()) {
            Objective about = share.group(1) == null ? first : meant(share.group(1));
            assertThat(share.group(1) == null).isEqualTo(at == 0);
            at = share.end();
            met(share.group(2), about);
        }
        assertThat(at).as(word(slot)).isEqualTo(word(slot).length());
    }

    private void met(String text, Objective about) {
        int open = text.indexOf(" (");
        String share = open < 0 ? text : text.substring(0, open);
        int rated = tally.rated(about);
        isShareOf(share, tally.met(about).size(), rated, rated == tally.units() ? "" : "rated");
        if (open >= 0) {
            assertThat(drawn.names()).isNotEqualTo(Names.NONE);
            assertThat(named(text.substring(open))).as(text).isEqualTo(tally.met(about));
        }
    }

    /** The objectives of the concluding shares, each checked to be the share that falls short. */
    List<Objective> shortcomings(String slot) {
        List<Objective> told = new ArrayList<>();
        Matcher share =
                Pattern.compile(
                                "(?<o>%s) \\((?<share>%s)(?:, (?<percent>%s) (?:procent|per cent))?\\)"
                                        .formatted(kind("O"), kind("SHARE"), kind("N")))
                        .matcher(word(slot));
        while (share.find()) {
            Objective about = meant(share.group("o"));
            int rated = tally.rated(about);
            String percent = share.group("percent");
            assertThat(percent != null).as(share.group()).isEqualTo(rated >= 100);
            if (percent != null) {
                assertThat(parsed(percent) / 100.0)
                        .isCloseTo(tally.fallen(about) / (double) rated, within(0.005));
            }
            isShareOf(
                    share.group("share"),
                    tally.fallen(about),
                    rated,
                    rated == tally.units() ? "" : "rated");
            told.add(about);
        }
        return told;
    }

    /** The objectives told to have good examples, each checked with who meets it. */
    List<Objective> models(String slot) {
        List<Objective> told = new ArrayList<>();
        Matcher model =
                Pattern.compile("(" + kind("O") + ") \\((" + kind("NAMES") + "|[^()]+)\\)")
                        .matcher(word(slot));
        while (model.find()) {
            Objective about = meant(model.group(1));
            told.add(about);
            List<String> names = named(model.group(2));
            if (model.group(2).matches("\\d.*")) {
                assertThat(parsed(model.group(2))).isEqualTo(tally.foundToMeet(about).size());
            } else {
                assertThat(names).as(model.group()).isEqualTo(tally.foundToMeet(about));
            }
        }
        return told;
    }

    /** That "nio ”uppfyllt” och en ”ej uppfyllt”" tells every level that has any. */
    void isSplit(String slot, int[] counts) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                expected.put(label(tally.levels().get(i)), counts[i]);
            }
        }
        Map<String, Integer> told = new LinkedHashMap<>();
        Matcher part = Pattern.compile("([^”“]*)[”“]([^”“]+)”").matcher(word(slot));
        while (part.find()) {
            String number = part.group(1).replaceFirst("^" + between(), "").strip();
            told.put(part.group(2), number.isEmpty() ? 1 : parsed(number));
        }
        assertThat(told).as(word(slot)).isEqualTo(expected);
    }

    private String label(Level level) {
        return level.label().in(drawn.language()).toLowerCase(Locale.ROOT);
    }

    /** That a spread over the levels tells every unit that has one, and names none but those. */
    void isSpread(String slot, Map<Integer, List<String>> on) {
        String text = word(slot);
        int counted = Tally.sum(on);
        Map<String, Integer> places = new LinkedHashMap<>();
        tally.levels().forEach(one -> places.put(label(one), places.size()));
        String in = " " + in() + " ";
        String labels = alternatives(places.keySet());
        Matcher part =
                Pattern.compile(
                                "(?:, | och | samt |, and | and |^)("
                                        + labels
                                        + ")(?:"
                                        + in
                                        + "(.+?)(?=(?:, | och | samt |, and | and )"
                                        + labels
                                        + in
                                        + "|$)|$)")
                        .matcher(text);
        int at = 0;
        List<Integer> told = new ArrayList<>();
        while (part.find() && part.start() == at) {
            at = part.end();
            int place = places.getOrDefault(part.group(1), -1);
            told.add(place);
            List<String> those = on.getOrDefault(place, List.of());
            if (part.group(2) == null) {
                assertThat(counted).as(text).isEqualTo(1);
            } else {
                isTold(part.group(2), those, counted);
                mayBeNamed(place, part.group(2));
            }
        }
        assertThat(at).as(text).isEqualTo(text.length());
        assertThat(told).as(text).isEqualTo(on.keySet().stream().sorted().toList());
    }

    /** Nobody is named for a shortcoming, unless all are. */
    private void mayBeNamed(int place, String text) {
        if (place > 0 && !named(text).isEmpty()) {
            assertThat(drawn.names()).as(text).isEqualTo(Names.ALL);
            assertThat(tally.levels().get(place).isShortcoming()).as(text).isTrue();
        }
    }

    private void isTold(String text, List<String> those, int counted) {
        if (Pattern.matches(kind("NAMES"), text)) {
            assertThat(named(text)).as(text).isEqualTo(those);
            assertThat(drawn.names()).isNotEqualTo(Names.NONE);
            return;
        }
        String all =
                swedish
                        ? "samtliga (?<n><N>)(?<noun> {kommuner})?(?:, (?<names><NAMES>))?"
                        : "all (?<n><N>)(?<noun> {municipalities})?(?:, (?<names><NAMES>))?";
        String both =
                swedish
                        ? "båda(?: {kommunerna}|, (?<names><NAMES>))"
                        : "both(?: {municipalities}|, (?<names><NAMES>))";
        String one = swedish ? "{den} (?:ena|andra)" : "(?:one|the other)";
        String some =
                swedish
                        ? "(?<n>{en}(?= {kommun}$)|<N>(?= {kommuner}$)|<U>$).*"
                        : "(?<n>one(?= {municipality}$)|<N>(?= {municipalities}$)|<U>$).*";
        Map<String, Consumer<Matcher>> forms = new LinkedHashMap<>();
        forms.put(
                all,
                m -> {
                    assertThat(parsed(m.group("n"))).as(text).isEqualTo(counted);
                    assertThat(those).as(text).hasSize(counted);
                    named(m, those, text);
                    if (m.group("noun") != null) {
                        assertThat(counted).as(text).isEqualTo(tally.units());
                    }
                });
        forms.put(
                both,
                m -> {
                    assertThat(List.of(counted, those.size())).as(text).isEqualTo(List.of(2, 2));
                    named(m, those, text);
                });
        forms.put(
                some,
                m -> {
                    assertThat(parsed(m.group("n"))).as(text).isEqualTo(those.size());
                });
        forms.put(
                one,
                m -> assertThat(List.of(counted, those.size())).as(text).isEqualTo(List.of(2, 1)));
        for (Map.Entry<String, Consumer<Matcher>> form : forms.entrySet()) {
            String regex =
                    filled(form.getKey())
                            .replace("<NAMES>", kind("NAMES"))
                            .replace("<N>", kind("N"))
                            .replace("<U>", kind("U"));
            Matcher read = Pattern.compile(regex).matcher(text);
            if (read.matches()) {
                form.getValue().accept(read);
                return;
            }
        }
        throw new AssertionError("How many are '" + text + "'?");
    }

    private void named(Matcher read, List<String> those, String text) {
        if (read.group("names") != null) {
            assertThat(named(read.group("names"))).as(text).isEqualTo(those);
        }
    }
}
