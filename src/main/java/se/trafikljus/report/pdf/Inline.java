package se.trafikljus.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trafikljus.report.document.Run;

/** Words of one face, and of one link or none. */
record Inline(String text, Face face, @Nullable Hyperlink link) {

    static List<Inline> plain(String text, Face face) {
        return List.of(new Inline(Legible.of(text), face, null));
    }

    static List<Inline> of(List<Run> runs, Face plain, Anchors anchors) {
        List<Inline> inlines = new ArrayList<>();
        for (Run run : runs) {
            inlines.add(of(run, plain, anchors));
        }
        return inlines;
    }

    private static Inline of(Run run, Face plain, Anchors anchors) {
        String text = Legible.of(run.text());
        if (run instanceof Run.Strong) {
            return new Inline(text, Face.STRONG, null);
        }
        if (run instanceof Run.Emphasis) {
            return new Inline(text, Face.EMPHASIS, null);
        }
        if (run instanceof Run.Link link) {
            return new Inline(
                    text,
                    plain,
                    Hyperlink.to(link.target(), Legible.trimmed(text), anchors).orElse(null));
        }
        return new Inline(text, plain, null);
    }
}
