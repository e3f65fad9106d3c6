package se.trafikljus.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.audit.Removals;
import se.trafikljus.trail.Change;

/** The files of a draft go with it. */
@Component
class EvidenceOfAudits implements Removals.Keeper {

    private final EvidenceStore store;
    private final EvidenceContents contents;

    EvidenceOfAudits(EvidenceStore store, EvidenceContents contents) {
        this.store = store;
        this.contents = contents;
    }

    @Override
    public List<Message> against(String audit) {
        return List.of();
    }

    @Override
    public List<Removals.Gone> removeWith(String audit) {
        List<String> hashes =
                store.of(audit).stream().map(EvidenceFile::sha256).distinct().toList();
        List<Change> rows =
                store.allTold(audit).stream()
                        .map(row -> new Change(row.getKey(), row.getValue(), Map.of()))
                        .toList();
        store.removeAll(audit);
        List<Removals.Gone> gone = new ArrayList<>();
        if (!rows.isEmpty()) {
            gone.add(new Removals.Gone("evidence.removed", Evidence.subject(audit), rows));
        }
        hashes.stream()
                .filter(hash -> store.with(hash).isEmpty())
                .forEach(
                        hash ->
                                gone.add(
                                        new Removals.Gone(
                                                "evidence.erased",
                                                EvidenceContents.SUBJECT + hash,
                                                contents.remove(hash))));
        return gone;
    }
}
