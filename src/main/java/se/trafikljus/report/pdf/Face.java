package se.trafikljus.report.pdf;

/** The faces that text is set in; each is one bundled font file. */
enum Face {
    REGULAR("SourceSans3_400Regular.ttf"),
    STRONG("SourceSans3_600SemiBold.ttf"),
    EMPHASIS("SourceSans3_400Regular_Italic.ttf"),
    /** The only face that has all the symbols of the lights, and U+FFFD. */
    SYMBOL("DejaVuSans.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String resource() {
        return "/fonts/" + file;
    }
}
