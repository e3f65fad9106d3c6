package se.trafikljus.report.docx;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The addresses on the web that the text links to, and what the document calls them. */
final class Addresses {

    /** Word calls a file with a longer one damaged. */
    private static final int LONGEST = 2000;

    private static final String AS_THEY_ARE = "-._~:/?#@!$&'()*+,;=%";

    private final Map<String, String> relations = new LinkedHashMap<>();

    /** What the document calls an address; empty for anything but a page on the web. */
    Optional<String> relation(String target) {
        return address(target)
                .map(
                        address ->
                                relations.computeIfAbsent(
                                        address, a -> "link" + (relations.size() + 1)));
    }

    void write(Xml xml) {
        relations.forEach(
                (address, id) ->
                        xml.empty(
                                "Relationship",
                                "Id",
                                id,
                                "Type",
                                Part.RELATIONS + "hyperlink",
                                "Target",
                                address,
                                "TargetMode",
                                "External"));
    }

    /** Word calls a file with an address that breaks the rules damaged, too. */
    private static Optional<String> address(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(escaped(Legible.trimmed(target)));
            String text = address.toString();
            return address.getHost() == null || text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String target) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || AS_THEY_ARE.indexOf(c) >= 0);
            escaped.append(
                    plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return escaped.toString();
    }
}
