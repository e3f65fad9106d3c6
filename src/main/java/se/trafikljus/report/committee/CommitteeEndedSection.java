package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Words;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;

/** The points that the auditors found done or closed, apart from what is still asked. */
final class CommitteeEndedSection implements CommitteeSection {

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        List<CommitteePoint> ended = b.points(CommitteePoint.Kind.FINISHED);
        if (ended.isEmpty()) {
            return List.of();
        }
        int closed = (int) ended.stream().filter(one -> one.area().isClosed()).count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(b.heading("ended"));
        if (ended.size() <= b.detail().progress()) {
            blocks.add(
                    new Items(
                            false,
                            ended.stream()
                                    .map(one -> CommitteeProgressSection.ending(b, one))
                                    .toList()));
        } else {
            count(b, "ended.finished", ended.size() - closed).ifPresent(blocks::add);
            count(b, "ended.closed", closed).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static Optional<Block> count(CommitteeBrief b, String key, int number) {
        return number == 0
                ? Optional.empty()
                : Optional.of(b.prose(key, number, Words.capital(b.language(), b.number(number))));
    }
}
