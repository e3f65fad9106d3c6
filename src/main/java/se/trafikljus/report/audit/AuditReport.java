package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.reading.AttachedSet;
import se.trafikljus.report.prose.References;
import se.trafikljus.report.prose.ReportOrder;

/** One municipality's report, in the order of Swedish audit reports. */
public final class AuditReport {

    private static final List<AuditSection> SECTIONS =
            List.of(
                    new AuditSummarySection(),
                    new AuditIntroductionSection(),
                    new AuditCriteriaSection(),
                    new AuditScopeSection(),
                    new AuditMethodSection(),
                    new AuditFindingsSection(),
                    new AuditValuesSection(),
                    new AuditChangeSection(),
                    new AuditConclusionSection(),
                    new AuditRecommendationsSection(),
                    new AuditSignatureSection(),
                    new AuditAppendixSection());

    private static final int DEPTH_OF_CONTENTS = 3;

    private AuditReport() {}

    public static Document of(AuditDossier dossier, ReportOrder order) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(new AuditFrontSection().blocks(dossier));
        blocks.add(new Block.Contents(dossier.say("contents"), DEPTH_OF_CONTENTS));
        blocks.add(new Block.PageBreak(false));
        SECTIONS.forEach(section -> blocks.addAll(section.blocks(dossier)));
        return new Document(
                order.title().orElse(dossier.title()),
                dossier.say("audit.subject", dossier.one().name(), dossier.rubric().title()),
                dossier.audit().auditor(),
                order.language(),
                order.date(),
                dossier.isDraft() ? dossier.say("draft-mark") : "",
                References.named(blocks, dossier.context().labels()),
                dossier.context()
                        .sources()
                        .auditSet()
                        .map(zip -> AttachedSet.of(zip, order.language())),
                dossier.context().sources().trail());
    }
}
