package se.trafikljus.report.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.trafikljus.report.document.Block;

/** The places of a document that can be linked to, by names that Word takes. */
final class Bookmarks {

    /** Word cuts longer names at 40; this leaves room for a number. */
    private static final int LONGEST = 34;

    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{Nd}_]+");

    private final Map<String, String> names = new HashMap<>();
    private int written;

    static Bookmarks of(List<Block> blocks) {
        Bookmarks bookmarks = new Bookmarks();
        Set<String> taken = new HashSet<>();
        for (Block block : blocks) {
            String anchor = anchor(block);
            if (!anchor.isEmpty() && bookmarks.names.put(anchor, name(anchor, taken)) != null) {
                throw new IllegalArgumentException("The anchor '" + anchor + "' stands twice");
            }
        }
        return bookmarks;
    }

    /** The bookmark at an anchor, if that is there. */
    Optional<String> of(String anchor) {
        return Optional.ofNullable(names.get(anchor));
    }

    /**
     * The bookmark that the table of contents leads to. Word makes these anew, and drops the old,
     * when it reckons the contents; links in the text therefore have their own.
     */
    static String inContents(int heading) {
        return String.format(Locale.ROOT, "_Toc%09d", heading);
    }

    /** Writes something with a bookmark around it; just that where the name is empty. */
    void around(String name, Xml xml, Runnable something) {
        if (name.isEmpty()) {
            something.run();
            return;
        }
        written++;
        String id = Integer.toString(written);
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", name);
        something.run();
        xml.empty("w:bookmarkEnd", "w:id", id);
    }

    private static String anchor(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.anchor();
        } else if (block instanceof Block.Table table) {
            return table.anchor();
        } else if (block instanceof Block.Figure figure) {
            return figure.anchor();
        }
        return "";
    }

    /** Word tells names apart without regard to case. */
    private static String name(String anchor, Set<String> taken) {
        String plain = FOREIGN.matcher(Legible.of(anchor)).replaceAll("_");
        String begun =
                !plain.isEmpty() && Character.isLetter(plain.codePointAt(0)) ? plain : "p" + plain;
        String base =
                begun.codePointCount(0, begun.length()) <= LONGEST
                        ? begun
                        : begun.substring(0, begun.offsetByCodePoints(0, LONGEST));
        String name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "_" + i;
        }
        return name;
    }
}
