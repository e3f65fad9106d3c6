package se.trafikljus.report.pdf;

/** What is seen and never read aloud. */
enum Artifact {
    /** Rules, backgrounds and leader dots. */
    LAYOUT("Layout", ""),
    /** What stands at the top of each page, and a table's head where it is said once more. */
    HEADER("Pagination", "Header"),
    FOOTER("Pagination", "Footer");

    private final String type;
    private final String subtype;

    Artifact(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    String type() {
        return type;
    }

    /** Empty for none. */
    String subtype() {
        return subtype;
    }
}
