package se.trafikljus.report.audit;

import java.util.List;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Written;

/**
 * The files that the assessments rest on, each with the hash by which whoever has it can tell that
 * it is the same.
 */
final class AuditFiles {

    private AuditFiles() {}

    /** Nothing where there are no files, or the report is for somebody who may not know of them. */
    static List<Block> blocks(AuditDossier d) {
        List<EvidenceFile> files = d.context().sources().filesOf(d.audit().id());
        if (files.isEmpty()) {
            return List.of();
        }
        int different = (int) files.stream().map(EvidenceFile::sha256).distinct().count();
        return List.of(
                new Block.Heading(3, "", d.say("audit.files"), "appendix-files"),
                d.prose("audit.files.text", different, d.context().number(different)),
                new Table(
                                d.context().tableCaption(d.say("audit.files.caption")),
                                "files",
                                List.of(head(d)),
                                d.rubric().objectives().stream()
                                        .flatMap(
                                                objective ->
                                                        files.stream()
                                                                .filter(
                                                                        one ->
                                                                                one.objective()
                                                                                        .equals(
                                                                                                objective
                                                                                                        .id())))
                                        .map(one -> row(d, one))
                                        .toList(),
                                List.of(d.prose("audit.files.check")))
                        .inSmallLetters());
    }

    private static Row head(AuditDossier d) {
        return new Row(
                List.of("objective", "name", "size", "added", "hash").stream()
                        .map(key -> Cell.header(d.say("audit.files." + key), Scope.COLUMN))
                        .toList());
    }

    private static Row row(AuditDossier d, EvidenceFile one) {
        return new Row(
                List.of(
                        Cell.header(d.say(one.place()), Scope.ROW),
                        Cell.of(one.name()),
                        Cell.of(d.say(one.sizeInWords())),
                        Cell.of(Written.day(one.addedAt()).map(d::day).orElse(one.addedAt())),
                        Cell.of(one.sha256())));
    }
}
