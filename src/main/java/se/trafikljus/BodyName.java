package se.trafikljus;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How the names of audited bodies, such as committees, are compared, however long they are, and
 * written within a sentence.
 */
public final class BodyName {

    private static final Pattern COMMON =
            Pattern.compile(
                    "(?iu)(^|.*[\\p{L}-]|\\p{L}+a )(nämnd|nämnden|styrelse|styrelsen|utskott|utskottet|direktion|direktionen"
                            + "|fullmäktige|beredning|beredningen)(\\P{L}.*)?$");
    private static final Pattern GENERAL =
            Pattern.compile(
                    "(?U)(De|Den|Det|Revisor\\w*|Revisionen|Förtroendevald\\w*|Kommunrevision\\w*"
                            + "|Kommunens|Kommunfullmäktige\\w*|Ansvarig)\\b.*");
    private static final Pattern GENERAL_IN_ENGLISH = Pattern.compile("The .*");
    private static final Pattern COMPANY = Pattern.compile(".*\\b(AB|Aktiebolag|HB|KB)\\b.*");

    private static final Pattern TELLING_APART = Pattern.compile("(?U)\\b(\\p{L}|\\d+)\\b");
    private static final int A_SLIP_IN = 12;

    private BodyName() {}

    /**
     * What all ways of writing a body's name have in common: in NFC, without regard to case, blanks
     * or hyphens. Empty for a blank name.
     */
    public static String key(String body) {
        return Spelling.letters(body);
    }

    /** Whether both are ways of writing one body's name. */
    public static boolean areSame(String one, String other) {
        return key(one).equals(key(other));
    }

    /**
     * The known name that a slip of the pen makes of another body's, if there is one: a number or a
     * single letter that tells bodies apart is none.
     */
    public static Optional<String> nearly(String body, Collection<String> known) {
        String key = key(body);
        return known.stream()
                .filter(one -> !areSame(one, body) && tellingApart(one).equals(tellingApart(body)))
                .filter(one -> Nearest.slips(key, key(one)) <= 1 + key.length() / A_SLIP_IN)
                .min(
                        Comparator.<String>comparingInt(one -> Nearest.slips(key, key(one)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static List<String> tellingApart(String body) {
        return TELLING_APART.matcher(Spelling.key(body)).results().map(MatchResult::group).toList();
    }

    /**
     * The name of a body, or of who ordered an audit, within a sentence: Swedish writes a committee
     * or a board with a small letter, and a company's name as it is.
     *
     * @param municipality whose name, where the body's begins with it, keeps its capital
     */
    public static String within(Language language, String name, String municipality) {
        String own = name.strip();
        boolean small =
                language == Language.SV
                        ? GENERAL.matcher(own).matches() || isCommon(own, municipality)
                        : GENERAL_IN_ENGLISH.matcher(own).matches();
        return small ? own.substring(0, 1).toLowerCase(language.locale()) + own.substring(1) : own;
    }

    private static boolean isCommon(String name, String municipality) {
        return name.length() > 1
                && Character.isLowerCase(name.codePointAt(1))
                && COMMON.matcher(name).matches()
                && !COMPANY.matcher(name).matches()
                && !name.startsWith(municipality);
    }
}
