package se.trafikljus;

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

    private BodyName() {}

    /**
     * What all ways of writing a body's name have in common: in NFC, without regard to case or to
     * how many blanks stand where. Empty for a blank name.
     */
    public static String key(String body) {
        return Spelling.key(body);
    }

    /** Whether both are ways of writing one body's name. */
    public static boolean areSame(String one, String other) {
        return key(one).equals(key(other));
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
