package se.trafikljus.report.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.report.document.Block;

/** What stands above and below tables and pictures. */
final class Captions {

    /** "Tabell 1. Bedömning": what is counted, and how far. */
    private static final Pattern COUNTED =
            Pattern.compile("(?<kind>\\p{L}+) (?<number>[1-9]\\d{0,5})(?<rest>\\D.*)?");

    private final Page page;
    private final Runs runs;
    private final Map<String, Integer> counts = new HashMap<>();

    Captions(Page page, Runs runs) {
        this.page = page;
        this.runs = runs;
    }

    void write(String caption, boolean kept) {
        String text = Legible.trimmed(caption);
        if (text.isEmpty()) {
            return;
        }
        page.open(Para.in("Caption").keptWithNext(kept), true);
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches() && isNext(counted.group("kind"), counted.group("number"))) {
            countedByWord(counted);
        } else {
            runs.write(text, Ink.PLAIN);
        }
        page.xml().close();
    }

    void writeNotes(List<Block.Prose> notes) {
        for (Block.Prose note : notes) {
            page.open(Para.in("TableNote"), true);
            runs.write(note.runs(), Ink.PLAIN);
            page.xml().close();
        }
    }

    /** A field, so that a table put in moves the others up, and Word can list them all. */
    private void countedByWord(Matcher counted) {
        runs.write(counted.group("kind") + " ", Ink.PLAIN);
        runs.field("SEQ " + counted.group("kind") + " \\* ARABIC", counted.group("number"));
        if (counted.group("rest") != null) {
            runs.write(counted.group("rest"), Ink.PLAIN);
        }
    }

    /** Only where Word would come to the same number is it left to Word. */
    private boolean isNext(String kind, String number) {
        int next = counts.getOrDefault(kind, 0) + 1;
        if (next != Integer.parseInt(number)) {
            return false;
        }
        counts.put(kind, next);
        return true;
    }
}
