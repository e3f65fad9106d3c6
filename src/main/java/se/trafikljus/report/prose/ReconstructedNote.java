package se.trafikljus.report.prose;

import java.util.List;
import se.trafikljus.Words;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;

/**
 * Tells that ratings are reconstructed, and how many: on the cover, in the summary, and what the
 * mark means in the method and under the table. Each is empty where none is.
 */
public final class ReconstructedNote {

    private ReconstructedNote() {}

    /** For the cover, in bold. */
    public static List<Prose> onCover(ReportContext m) {
        return inWords(m).stream().map(text -> new Prose(List.of(new Run.Strong(text)))).toList();
    }

    /** The sentence of the cover, within other text. */
    public static List<String> inWords(ReportContext m) {
        return told(m, "reconstructed.cover");
    }

    /** For the summary. */
    public static List<Prose> inSummary(ReportContext m) {
        return told(m, "reconstructed.summary").stream().map(Prose::of).toList();
    }

    /** For under the table of every rating. */
    public static List<Prose> underTable(ReportContext m) {
        return isMarked(m) ? List.of(m.prose("reconstructed.note")) : List.of();
    }

    /** For under what is counted of the ratings of areas. */
    public static List<Prose> underAreas(ReportContext m) {
        return isMarked(m) ? List.of(m.prose("reconstructed.areas")) : List.of();
    }

    /** A picture's caption, which goes with it wherever it is taken. */
    public static String inCaption(ReportContext m, String caption) {
        return isMarked(m) ? m.say("reconstructed.caption", caption) : caption;
    }

    /** For the method, within other text. */
    public static List<String> inMethod(ReportContext m) {
        return isMarked(m)
                ? List.of(m.say("reconstructed.method", m.comparison().municipalities().size()))
                : List.of();
    }

    private static boolean isMarked(ReportContext m) {
        return m.comparison().rubric().objectives().stream()
                .flatMap(one -> m.comparison().cells(one.id()).stream())
                .anyMatch(cell -> cell.isReconstructed());
    }

    private static List<String> told(ReportContext m, String key) {
        Reconstructed some = Reconstructed.in(m.comparison());
        if (!some.isAny()) {
            return List.of();
        }
        return List.of(
                Words.capital(
                        m.language(),
                        m.say(
                                key + (some.isAll() ? ".all" : ""),
                                some.number(),
                                m.number(some.number()),
                                m.number(some.of()),
                                m.comparison().municipalities().size())));
    }
}
