package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.prose.AskedQuestion;
import se.trafikljus.report.prose.PreviousAudit;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;

/** The commission, the purpose and the audit questions. */
final class AuditIntroductionSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        ReportContext m = d.context();
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(2, d.say("introduction"), "introduction"));
        blocks.add(m.chapter(3, d.say("audit.commission"), "background"));
        blocks.add(commission(d));
        if (!d.audit().follows().isBlank()) {
            blocks.add(d.prose("audit.background.follows", followed(d)));
        }
        blocks.addAll(d.own("background", 3));
        blocks.add(m.chapter(3, d.say("audit.purpose", d.questions().size()), "purpose"));
        blocks.addAll(AuditQuestions.after(d, "audit.purpose.text"));
        blocks.addAll(objectives(d));
        blocks.addAll(d.own("purpose", 3));
        return blocks;
    }

    /** Who ordered it, and of what: the report's first sentence, also in the summary. */
    static Block.Prose commission(AuditDossier d) {
        String commissioner = d.audit().conduct().commissioner().strip();
        String what =
                d.named().isEmpty() || d.audit().bodies().isEmpty()
                        ? d.subject()
                        : d.say("audit.commission.of", d.subject(), d.bodies());
        String year =
                AskedQuestion.year(d.audit())
                        .map(one -> " " + d.say("audit.commission.year" + d.named(), one))
                        .orElse("");
        if (commissioner.isEmpty()) {
            return d.prose("audit.commission.plain" + d.named(), what, d.one().name(), "", year);
        }
        return d.prose(
                (commissioner.contains(d.one().name())
                                ? "audit.commission.by.there"
                                : "audit.commission.by")
                        + d.named(),
                what,
                d.one().name(),
                d.body(commissioner),
                year);
    }

    /** What is known of it where it is at hand. */
    private static String followed(AuditDossier d) {
        String id = d.audit().follows();
        return d.context()
                .comparison()
                .earlier(d.one().code())
                .filter(then -> then.audit().id().equals(id))
                .map(then -> PreviousAudit.inText(d.context(), then.audit()))
                .orElseGet(() -> PreviousAudit.unknown(d.context()));
    }

    private static List<Block> objectives(AuditDossier d) {
        List<Objective> within = AuditScopeSection.within(d);
        List<String> areas =
                d.rubric().areas().stream()
                        .filter(area -> area.objectives().stream().anyMatch(within::contains))
                        .map(Area::title)
                        .map(title -> d.lowered(d.say(title)))
                        .toList();
        if (within.isEmpty()) {
            return List.of();
        }
        return List.of(
                d.prose(
                        "audit.purpose.objectives",
                        within.size(),
                        d.count(within.size()),
                        areas.size(),
                        d.together(areas),
                        d.questions().size()));
    }
}
