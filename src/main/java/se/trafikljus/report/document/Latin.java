package se.trafikljus.report.document;

/** Text that every kind of report carries as it stands; nearly every text is such. */
public final class Latin {

    private Latin() {}

    /** Whether a text has nothing but printable ASCII and Latin letters, each in one piece. */
    public static boolean isOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > 0x17F || (c > '~' && c < 0xC0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether, besides, no two blanks stand beside each other. */
    public static boolean isTidy(String text) {
        return isOnly(text) && !text.contains("  ");
    }
}
