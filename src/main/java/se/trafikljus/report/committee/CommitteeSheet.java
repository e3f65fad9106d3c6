package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.TextKeys;
import se.trafikljus.report.pdf.PdfWriter;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.trail.Standing;

/** What a committee reads in five minutes: at most two pages, whatever there is to tell. */
public final class CommitteeSheet {

    static final int MOST_PAGES = 2;

    private static final List<CommitteeSection> SECTIONS =
            List.of(
                    new CommitteeLeadSection(),
                    new CommitteeFoundSection(),
                    new CommitteeAskedSection(),
                    new CommitteeGroundsSection(),
                    new CommitteeOthersSection(),
                    new CommitteeProgressSection(),
                    new CommitteeEndedSection(),
                    new CommitteeAnswerSection());

    private CommitteeSheet() {}

    /**
     * The fullest sheet that keeps to its pages, found by laying it out.
     *
     * @param trail where the trail stands
     * @throws Problem if the own text leaves no room for what is asked
     */
    public static Document of(Committee committee, Optional<Standing> trail, ReportOrder order) {
        OwnText own = order.ownText(TextKeys.committee());
        CommitteeBrief brief = CommitteeBrief.of(committee, trail, order, own);
        PdfWriter pdf = new PdfWriter();
        for (CommitteeDetail detail : CommitteeDetail.STEPS) {
            Document sheet = made(order, brief, detail);
            if (pdf.pages(sheet) <= MOST_PAGES) {
                return sheet;
            }
        }
        int fitting = 0;
        int tooMany = committee.areas().size() + 1;
        while (fitting + 1 < tooMany) {
            int rows = (fitting + tooMany) / 2;
            Document sheet = made(order, brief, barestWith(rows));
            if (pdf.pages(sheet) <= MOST_PAGES) {
                fitting = rows;
            } else {
                tooMany = rows;
            }
        }
        if (fitting == 0) {
            throw Problem.because("report.committee.tooLong").remedy(Action.SHORTEN_TEXT_OR_TITLE);
        }
        return made(order, brief, barestWith(fitting));
    }

    private static CommitteeDetail barestWith(int rows) {
        return CommitteeDetail.barest().withRows(rows);
    }

    private static Document made(ReportOrder order, CommitteeBrief any, CommitteeDetail detail) {
        CommitteeBrief brief = any.with(detail);
        List<Block> blocks = new ArrayList<>();
        SECTIONS.forEach(section -> blocks.addAll(section.blocks(brief)));
        String place = brief.committee().municipality().name();
        String body = brief.body();
        return new Document(
                order.title()
                        .orElseGet(
                                () ->
                                        brief.say(
                                                brief.isOwn() ? "title.own" : "title",
                                                body,
                                                place)),
                brief.say(brief.isOwn() ? "subject.own" : "subject", body),
                brief.from(),
                order.language(),
                order.date(),
                "",
                blocks,
                Optional.empty(),
                brief.trail());
    }
}
