package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;

/** How to answer, or how to go on where no answer is wanted; and where to read more. */
final class CommitteeAnswerSection implements CommitteeSection {

    private static final int LONGEST_TITLE = 160;

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        String place = b.committee().municipality().name();
        List<Block> blocks = new ArrayList<>();
        blocks.add(b.heading(b.isOwn() ? "answer.own" : "answer"));
        if (b.wantsAnswers()) {
            blocks.add(b.prose("answer.text", place));
        }
        if (b.plansWanted() > 0) {
            blocks.add(b.prose("answer.plan", place));
        } else if (!b.wantsAnswers()) {
            blocks.add(b.prose("answer.notNow", place));
        }
        blocks.add(b.heading("more"));
        List<String> titles =
                b.audits().stream()
                        .limit(b.detail().audits())
                        .map(one -> b.say("more.report", b.cut(one.title(), LONGEST_TITLE)))
                        .toList();
        List<String> sentences = new ArrayList<>();
        if (!titles.isEmpty()) {
            sentences.add(b.say("more.text", titles.size(), b.list(titles)));
        }
        if (b.isShortened()) {
            sentences.add(b.say(titles.isEmpty() ? "more.cut.list" : "more.cut"));
        }
        sentences.add(b.say("more.ask", place));
        blocks.add(Block.Prose.of(String.join(" ", sentences)));
        return blocks;
    }
}
