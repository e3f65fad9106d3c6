package se.trafikljus.shell;

/** What one command line came to. */
public record Said(int code, String out, String err) {

    public String outOnOneLine() {
        return out.replaceAll("\\s+", " ");
    }
}
