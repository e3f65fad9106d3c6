package se.trafikljus.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** What a file is, told by what is in it and never by its name. */
public enum EvidenceKind implements Localized {
    PDF,
    PNG,
    JPEG,
    OFFICE,
    OPEN_DOCUMENT,
    TEXT;

    private static final byte[] PDF_BEGINS = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};

    private static final String OFFICE_LISTS = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT_TELLS = "mimetype";
    private static final String OPEN_DOCUMENT_IS = "application/vnd.oasis.opendocument.";

    private static final char FORM_FEED = '\f';

    /** As it stands in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EvidenceKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** What a file's name says that it is; empty where it says nothing that is known. */
    static Optional<EvidenceKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "pdf" -> Optional.of(PDF);
            case "png" -> Optional.of(PNG);
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "docx", "xlsx", "pptx" -> Optional.of(OFFICE);
            case "odt", "ods", "odp" -> Optional.of(OPEN_DOCUMENT);
            default -> Optional.empty();
        };
    }

    /** What the content is; empty for what is none of these. */
    static Optional<EvidenceKind> told(byte[] content) {
        if (begins(content, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        if (begins(content, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(content, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        if (begins(content, ZIP_BEGINS)) {
            return document(content);
        }
        return text(content).map(any -> TEXT);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length
                && ByteBuffer.wrap(content, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    private static Optional<EvidenceKind> document(byte[] content) {
        ZipNames zip = new ZipNames(content);
        if (zip.beginsWith(OPEN_DOCUMENT_TELLS, OPEN_DOCUMENT_IS)) {
            return Optional.of(OPEN_DOCUMENT);
        }
        return zip.has(OFFICE_LISTS) ? Optional.of(OFFICE) : Optional.empty();
    }

    /** The content as a text; empty where it is not UTF-8, or holds what no text does. */
    static Optional<String> text(byte[] content) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().allMatch(EvidenceKind::isOfText)
                    ? Optional.of(text.toString())
                    : Optional.empty();
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static boolean isOfText(int c) {
        return !Character.isISOControl(c) || Character.isWhitespace(c) || c == FORM_FEED;
    }

    @Override
    public String in(Language language) {
        return Message.of("evidence.kind." + id()).in(language);
    }
}
