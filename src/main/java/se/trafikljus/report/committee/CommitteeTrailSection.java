package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Notes;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Standing;

/**
 * Where the trail stood when the sheet was made, in small type at the end. The sheet names no
 * auditor, so neither does this.
 */
final class CommitteeTrailSection implements CommitteeSection {

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        Optional<Standing> trail = b.trail();
        if (trail.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(b.say("trail", trail.get().head().seq(), trail.get().head().hash()));
        List<Setback> setbacks = trail.get().setbacks();
        if (b.detail().tellsEachSetback()) {
            setbacks.forEach(one -> sentences.add(b.say(one.toldOfNobody())));
        } else if (!setbacks.isEmpty()) {
            Setback last = setbacks.get(setbacks.size() - 1);
            sentences.add(b.say("trail.setbacks", setbacks.size(), Long.toString(last.seq())));
        }
        return List.of(new Notes(List.of(Prose.of(String.join(" ", sentences)))));
    }
}
