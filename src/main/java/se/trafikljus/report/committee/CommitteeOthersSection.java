package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Figures;

/** Who meets what this body does not yet, and why: whom it can learn from (product rule 4). */
final class CommitteeOthersSection implements CommitteeSection {

    private static final int LONGEST_OBJECTIVE = 160;

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        List<CommitteeLesson> all =
                b.lessons().stream().filter(one -> !one.teachers().isEmpty()).toList();
        if (b.detail().objectives() == 0 || all.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(b.heading("others"));
        List<CommitteeLesson> told = all.stream().limit(b.detail().objectives()).toList();
        blocks.add(b.prose("others.text"));
        blocks.add(new Items(false, told.stream().map(one -> item(b, one)).toList()));
        int more = all.size() - told.size();
        if (more > 0) {
            blocks.add(b.prose("others.more", more, b.number(more)));
        }
        return blocks;
    }

    private static Prose item(CommitteeBrief b, CommitteeLesson lesson) {
        List<Compared> told = lesson.teachers().stream().limit(b.detail().examples()).toList();
        String what = Figures.sentence(b.cut(b.say(lesson.objective().text()), LONGEST_OBJECTIVE));
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Strong(what + " "));
        if (b.detail().rationale() == 0) {
            String names = b.list(told.stream().map(Compared::name).toList());
            runs.add(new Run.Plain(b.say("others.names", names)));
        } else {
            told.forEach(one -> example(b, lesson.cell(one), one, runs));
        }
        return new Prose(runs);
    }

    private static void example(CommitteeBrief b, Cell cell, Compared one, List<Run> runs) {
        String why = b.cut(cell.assessment().rationale(), b.detail().rationale());
        String name = cell.comparable() ? one.name() : b.say("others.otherwise", one.name());
        if (why.isEmpty()) {
            runs.add(new Run.Plain(b.say("others.names", name) + " "));
            return;
        }
        runs.add(new Run.Emphasis(name + ": "));
        runs.add(new Run.Plain(Figures.sentence(why) + " "));
    }
}
