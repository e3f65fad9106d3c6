package se.trafikljus.report.pdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link in a paragraph; its parts on several lines are one thing to a reader who hears them. */
final class Hyperlink {

    private final String contents;
    private final String target;
    private @Nullable Tag tag;

    private Hyperlink(String contents, String target) {
        this.contents = contents;
        this.target = target;
    }

    /**
     * A link to an anchor that is there or an address on the web; empty for anything else, so that
     * no link leads nowhere or runs something.
     */
    static Optional<Hyperlink> to(String target, String contents, Anchors anchors) {
        if (contents.isBlank()) {
            return Optional.empty();
        }
        if (target.startsWith("#")) {
            return anchors.knows(target.substring(1))
                    ? Optional.of(new Hyperlink(contents, target))
                    : Optional.empty();
        }
        return address(target).map(address -> new Hyperlink(contents, address));
    }

    private static Optional<String> address(String target) {
        if (!target.startsWith("https://") && !target.startsWith("http://")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(target).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is said of the link where it is not read in its place. */
    String contents() {
        return contents;
    }

    /** The anchor it leads to; empty for an address on the web. */
    Optional<String> anchor() {
        return target.startsWith("#") ? Optional.of(target.substring(1)) : Optional.empty();
    }

    String address() {
        return target;
    }

    /** Its place in the structure, made at the first of its parts. */
    Tag within(Tag paragraph) {
        Tag made = tag;
        if (made == null) {
            made = paragraph.child("Link");
            tag = made;
        }
        return made;
    }
}
