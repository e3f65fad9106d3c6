package se.trafikljus.municipality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.Nearest;
import se.trafikljus.Spelling;

/**
 * How names of places are compared: in NFC, without regard to case, to kinds of blanks and hyphens,
 * and to characters that only say where a line may break.
 */
final class PlaceNames {

    private static final int NEAR = 2;
    private static final String BEFORE = "kommunen ";
    private static final List<String> KINDS = List.of(" kommun", " stad");
    private static final Map<String, String> IRREGULAR =
            Map.of("falu kommun", "falun", "region gotland", "gotland");

    private PlaceNames() {}

    /** Soft hyphens, joiners and marks of no width, which web pages and Word leave in a text. */
    private static final Pattern NO_WIDTH =
            Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    private static final Pattern BROKEN =
            Pattern.compile("[-\\u00AD\\u2010]\\h*[\\n\\r\\u2028\\u000B]+\\s*");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2013\\u2212]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\s]]");

    private static final String CODE = "((?=[^ ]*[0-9])[0-9A-Za-z][0-9A-Za-z.-]{1,19})";
    private static final Pattern CODE_FIRST = Pattern.compile(CODE + "[,:;]? (?:- )?(.+)");
    private static final Pattern CODE_LAST = Pattern.compile("(.+?),? (?:- )?\\(?" + CODE + "\\)?");

    /** A code and a name that were written in one. */
    record Parts(String code, String name) {}

    /** A text with one kind of blank and hyphen, without what takes no room in it. */
    static String seen(String text) {
        String shown = NO_WIDTH.matcher(text).replaceAll("");
        return Spelling.tidy(HYPHEN.matcher(shown).replaceAll("-"));
    }

    /** What two ways of writing one name have in common. */
    static String key(String name) {
        return seen(name).toLowerCase(Locale.ROOT);
    }

    /** The names that a text may stand for: a hyphen at a line's end may be part of the name. */
    static List<String> readings(String written) {
        Matcher broken = BROKEN.matcher(written);
        return broken.find()
                ? List.of(
                        seen(broken.replaceAll("")),
                        seen(broken.replaceAll("-")),
                        seen(broken.replaceAll(" ")))
                : List.of(seen(written));
    }

    /** The keys of all names that a place may have which is called so: "habo kommun" is Habo's. */
    static Set<String> namesOfForm(String key) {
        Set<String> names = new LinkedHashSet<>();
        names.add(key);
        if (key.startsWith(BEFORE)) {
            names.add(key.substring(BEFORE.length()));
        }
        for (String kind : KINDS) {
            if (key.endsWith(kind)) {
                String name = key.substring(0, key.length() - kind.length());
                names.add(name);
                if (name.endsWith("s")) {
                    names.add(name.substring(0, name.length() - 1));
                }
            }
        }
        String irregular = IRREGULAR.get(key);
        if (irregular != null) {
            names.add(irregular);
        }
        return names;
    }

    /** A code before or after a name, where a text may be both; at most one of each. */
    static List<Parts> apart(String written) {
        List<Parts> apart = new ArrayList<>();
        for (String reading : readings(written)) {
            Matcher first = CODE_FIRST.matcher(reading);
            if (first.matches()) {
                apart.add(new Parts(first.group(1), first.group(2)));
            }
            Matcher last = CODE_LAST.matcher(reading);
            if (last.matches()) {
                apart.add(new Parts(last.group(2), last.group(1)));
            }
        }
        return apart;
    }

    /** The first character that cannot be seen and means something all the same. */
    static OptionalInt unseen(String written) {
        Matcher unseen = UNSEEN.matcher(NO_WIDTH.matcher(written).replaceAll(""));
        return unseen.find() ? OptionalInt.of(unseen.group().codePointAt(0)) : OptionalInt.empty();
    }

    /** A text without any character that cannot be seen. */
    static String withoutUnseen(String written) {
        return UNSEEN.matcher(written).replaceAll("");
    }

    /** Whether somebody who wrote the one may have meant the other. */
    static boolean near(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return Nearest.slips(a, b) <= Math.max(NEAR, b.length() / 4)
                || (a.length() > 2 && b.startsWith(a));
    }

    /** How far off a near name is, letters' marks not counted. */
    static int distancePlain(String one, String other) {
        return Nearest.slips(plain(one), plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(key(name), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
