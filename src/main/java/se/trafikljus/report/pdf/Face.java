package se.trafikljus.report.pdf;

/** The faces that text is set in; each is one bundled font file. */
enum Face {
    REGULAR("R", "SourceSans3_400Regular.ttf"),
    STRONG("S", "SourceSans3_600SemiBold.ttf"),
    EMPHASIS("E", "SourceSans3_400Regular_Italic.ttf"),
    /** The only face that has all the symbols of the lights, and U+FFFD. */
    SYMBOL("Y", "DejaVuSans.ttf");

    private final String key;
    private final String file;

    Face(String key, String file) {
        this.key = key;
        this.file = file;
    }

    /** What it is called among the resources of a page. */
    String key() {
        return key;
    }

    String resource() {
        return "/fonts/" + file;
    }
}
