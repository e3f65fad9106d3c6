package se.trafikljus.shell;

/** What one command line came to. */
record Said(int code, String out, String err) {

    String outOnOneLine() {
        return out.replaceAll("\\s+", " ");
    }
}
