package se.trafikljus.web.follow;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.improvement.figures.Figures;
import se.trafikljus.improvement.figures.GroupedFigures;

/**
 * A row of the table of figures.
 *
 * @param counts in the order of {@link #COLUMNS}; each with what it is a share of
 */
public record FigureRow(String label, List<String> counts) {

    static final List<String> COLUMNS =
            List.of(
                    "sent",
                    "answered",
                    "inTime",
                    "accepted",
                    "partly",
                    "declined",
                    "done",
                    "donePartly",
                    "notDone",
                    "closed",
                    "overdue",
                    "own");

    public FigureRow {
        counts = List.copyOf(counts);
    }

    /** A row for each group, and one for all together. */
    static List<FigureRow> of(GroupedFigures figures, Language language) {
        List<FigureRow> rows = new ArrayList<>();
        figures.groups()
                .forEach(one -> rows.add(of(one.label().in(language), one.figures(), language)));
        rows.add(
                of(
                        Message.of("web.follow.figures.together").in(language),
                        figures.all(),
                        language));
        return rows;
    }

    private static FigureRow of(String label, Figures one, Language language) {
        return new FigureRow(
                label,
                List.of(
                        share(one.sent(), one.toSend(), language),
                        share(one.answered(), one.sent(), language),
                        share(one.inTime(), one.answered(), language),
                        share(one.accepted(), one.answered(), language),
                        share(one.partly(), one.answered(), language),
                        share(one.declined(), one.answered(), language),
                        share(one.verifiedDone(), one.sent(), language),
                        share(one.verifiedPartly(), one.sent(), language),
                        share(one.verifiedNot(), one.sent(), language),
                        share(one.closed(), one.sent(), language),
                        Integer.toString(one.overdue()),
                        Integer.toString(one.own())));
    }

    private static String share(int part, int whole, Language language) {
        return Message.of("web.follow.figures.of", part, whole).in(language);
    }
}
