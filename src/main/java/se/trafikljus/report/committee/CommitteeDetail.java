package se.trafikljus.report.committee;

import java.util.List;

/**
 * How much of everything the committee's sheet tells, so that it keeps to its pages.
 *
 * @param rows the most rows of a table of points
 * @param title the most characters of a point's title
 * @param text the most characters of an answer, a plan or a note
 * @param progress the most points whose answer and progress are told
 * @param grounds the most points for which it is told what the auditors saw
 * @param finding the most characters of what they saw; none for the rating alone
 * @param objectives the most objectives for which it is told who meets them
 * @param examples the most municipalities told for each
 * @param rationale the most characters of a municipality's rationale; none for its name alone
 * @param audits the most audits told
 * @param conclusion the most characters of an audit's conclusion; none for no conclusion
 * @param terse whether a point is to keep to one line of its table
 */
record CommitteeDetail(
        int rows,
        int title,
        int text,
        int progress,
        int grounds,
        int finding,
        int objectives,
        int examples,
        int rationale,
        int audits,
        int conclusion,
        boolean terse) {

    private static final int ALL = Integer.MAX_VALUE;

    /** From the fullest to the barest; what is asked is the last to give way. */
    static final List<CommitteeDetail> STEPS =
            List.of(
                    new CommitteeDetail(ALL, 400, 400, ALL, ALL, 400, 12, 3, 240, 5, 600, false),
                    new CommitteeDetail(ALL, 300, 300, ALL, ALL, 260, 12, 3, 200, 5, 500, false),
                    new CommitteeDetail(ALL, 300, 240, ALL, ALL, 180, 10, 3, 160, 4, 400, false),
                    new CommitteeDetail(ALL, 240, 160, ALL, ALL, 130, 8, 3, 120, 3, 280, false),
                    new CommitteeDetail(ALL, 200, 110, 20, ALL, 100, 6, 3, 90, 3, 200, false),
                    new CommitteeDetail(ALL, 160, 90, 14, ALL, 80, 5, 2, 80, 2, 160, false),
                    new CommitteeDetail(ALL, 140, 80, 10, ALL, 70, 4, 2, 60, 2, 0, false),
                    new CommitteeDetail(ALL, 120, 70, 7, ALL, 60, 3, 2, 50, 1, 0, false),
                    new CommitteeDetail(ALL, 110, 60, 5, ALL, 50, 3, 3, 0, 1, 0, true),
                    new CommitteeDetail(ALL, 100, 50, 4, ALL, 0, 3, 3, 0, 1, 0, true),
                    new CommitteeDetail(ALL, 80, 40, 3, 20, 0, 2, 3, 0, 1, 0, true),
                    new CommitteeDetail(ALL, 66, 40, 2, 10, 0, 1, 3, 0, 1, 0, true),
                    new CommitteeDetail(ALL, 66, 40, 2, 5, 0, 0, 0, 0, 1, 0, true),
                    new CommitteeDetail(ALL, 66, 0, 0, 0, 0, 0, 0, 0, 1, 0, true),
                    new CommitteeDetail(ALL, 48, 0, 0, 0, 0, 0, 0, 0, 1, 0, true));

    /** Whether there is room for lights beside the sentence that tells the same. */
    boolean showsLights() {
        return text > 0;
    }

    /** The same with that many rows. */
    CommitteeDetail withRows(int most) {
        return new CommitteeDetail(
                most,
                title,
                text,
                progress,
                grounds,
                finding,
                objectives,
                examples,
                rationale,
                audits,
                conclusion,
                terse);
    }

    /** The barest of them. */
    static CommitteeDetail barest() {
        return STEPS.get(STEPS.size() - 1);
    }
}
