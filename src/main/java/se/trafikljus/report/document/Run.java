package se.trafikljus.report.document;

/** Words within a paragraph. */
public sealed interface Run {

    /** The words as they are read. */
    String text();

    /** Words in the text's own face. */
    record Plain(String text) implements Run {}

    /** Bold words. */
    record Strong(String text) implements Run {}

    /** Words in italics. */
    record Emphasis(String text) implements Run {}

    /**
     * A link.
     *
     * @param target {@code #anchor} within the document, or an address that begins with https:// or
     *     http://
     */
    record Link(String text, String target) implements Run {}
}
