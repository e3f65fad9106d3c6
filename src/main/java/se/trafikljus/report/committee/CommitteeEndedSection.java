package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Words;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;

/** The points that the auditors found done or closed, apart from what is still asked. */
final class CommitteeEndedSection implements CommitteeSection {

    /** Of more than these it is told how many they are: what is asked needs the room. */
    private static final int MOST_TOLD = 3;

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        List<CommitteePoint> ended = b.points(CommitteePoint.Kind.FINISHED);
        if (ended.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(b.heading("ended"));
        blocks.add(
                ended.size() <= Math.min(MOST_TOLD, b.detail().progress())
                        ? new Items(
                                false,
                                ended.stream()
                                        .map(one -> CommitteeProgressSection.ending(b, one))
                                        .toList())
                        : Prose.of(counts(b, ended)));
        return blocks;
    }

    private static String counts(CommitteeBrief b, List<CommitteePoint> ended) {
        int closed = (int) ended.stream().filter(one -> one.area().isClosed()).count();
        return Stream.of(
                        count(b, "ended.finished", ended.size() - closed),
                        count(b, "ended.closed", closed))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String count(CommitteeBrief b, String key, int number) {
        return number == 0 ? "" : b.say(key, number, Words.capital(b.language(), b.number(number)));
    }
}
