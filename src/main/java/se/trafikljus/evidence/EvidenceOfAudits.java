package se.trafikljus.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.audit.Removals;
import se.trafikljus.trail.Change;

/** The files of a draft go with it; one with cases, which samples have, is never removed. */
@Component
class EvidenceOfAudits implements Removals.Keeper {

    private final FileTables tables;
    private final EvidenceContents contents;

    EvidenceOfAudits(FileTables tables, EvidenceContents contents) {
        this.tables = tables;
        this.contents = contents;
    }

    @Override
    public List<Message> against(String audit) {
        return List.of();
    }

    @Override
    public List<Removals.Gone> removeWith(String audit) {
        List<String> hashes =
                tables.ofAudit(audit).stream().map(AttachedFile::sha256).distinct().toList();
        List<Change> rows =
                tables.objectives().allTold(audit).stream()
                        .map(row -> new Change(row.getKey(), row.getValue(), Map.of()))
                        .toList();
        tables.objectives().removeAll(audit);
        List<Removals.Gone> gone = new ArrayList<>();
        if (!rows.isEmpty()) {
            gone.add(new Removals.Gone("evidence.removed", Evidence.subject(audit), rows));
        }
        hashes.stream()
                .filter(hash -> !tables.has(hash))
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
