package se.trafikljus.publication;

/** A file that is handed in to be published. */
public final class HandedFile {

    /** The most bytes that one may have: 25 MB. */
    static final int MOST_BYTES = 25 * 1024 * 1024;

    private final String name;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name without folders
     */
    public HandedFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }

    boolean isTooLarge() {
        return content.length > MOST_BYTES;
    }
}
