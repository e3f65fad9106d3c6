package se.trafikljus.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.trafikljus.report.document.Block;

/** The places of a document that can be linked to, and so the links that lead somewhere. */
record Anchors(Set<String> names) {

    /** Where the skip link leads. */
    static final String MAIN = "main-content";

    private static final Pattern WITHOUT_BLANKS = Pattern.compile("\\S+");

    Anchors {
        names = Set.copyOf(names);
    }

    static Anchors of(List<Block> blocks) {
        Set<String> names = new HashSet<>(Set.of(MAIN));
        for (Block block : blocks) {
            String anchor = of(block);
            if (!anchor.isEmpty()) {
                add(anchor, names);
            }
        }
        return new Anchors(names);
    }

    /**
     * Whether a link may be made of it: a place in this document, or an address on the web. Any
     * other scheme (script, file, data) is none that a reader should be sent to.
     */
    boolean leadSomewhere(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return target.startsWith("#")
                ? names.contains(target.substring(1))
                : lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.anchor();
        } else if (block instanceof Block.Table table) {
            return table.anchor();
        } else if (block instanceof Block.Figure figure) {
            return figure.anchor();
        }
        return "";
    }

    private static void add(String anchor, Set<String> names) {
        if (!WITHOUT_BLANKS.matcher(anchor).matches()) {
            throw new IllegalArgumentException("The anchor '" + anchor + "' holds a blank");
        }
        if (!names.add(anchor)) {
            throw new IllegalArgumentException("The anchor '" + anchor + "' stands twice");
        }
    }
}
