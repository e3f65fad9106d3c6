package se.trafikljus.report.document;

/** A file that a report carries: the data that it was made from. */
public final class Attachment {

    private final String name;
    private final String mediaType;
    private final String description;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name the file's name, such as {@code audit-set.zip}
     * @param mediaType such as {@code application/zip}
     * @param description one sentence for those who find it there
     */
    public Attachment(String name, String mediaType, String description, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.description = description;
        this.content = content.clone();
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** Such as {@code application/zip}. */
    public String mediaType() {
        return mediaType;
    }

    /** One sentence for those who find it there. */
    public String description() {
        return description;
    }

    /** The file's bytes. */
    public byte[] content() {
        return content.clone();
    }
}
