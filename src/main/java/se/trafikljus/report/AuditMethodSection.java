package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.Assessment;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/** How the ratings were made: from what, on which scale, by whom. */
final class AuditMethodSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        Manuscript m = d.manuscript();
        List<Level> levels = d.rubric().scale().levels();
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, d.say("audit.method"), "method"));
        blocks.add(d.prose("audit.method.text"));
        blocks.add(d.prose("audit.method.scale", m.number(levels.size())));
        blocks.add(new Items(false, levels.stream().map(level -> item(d, level)).toList()));
        List<Rating> uncounted =
                m.comparison().ratingsUsed().stream().filter(one -> !one.counts()).toList();
        if (!uncounted.isEmpty()) {
            blocks.add(d.prose("audit.method.uncounted"));
            blocks.add(
                    new Items(
                            false, uncounted.stream().map(one -> Prose.of(d.light(one))).toList()));
        }
        List<String> by = scorers(d);
        if (!by.isEmpty()) {
            blocks.add(d.prose("audit.method.who", m.list(by)));
        }
        m.material()
                .agreement(d.audit().id())
                .ifPresent(
                        agreement ->
                                blocks.add(
                                        d.prose(
                                                "audit.method.second",
                                                agreement.share(),
                                                agreement.chanceCorrected())));
        blocks.addAll(d.own("method", 3));
        return blocks;
    }

    private static Prose item(AuditDossier d, Level level) {
        return d.prose(
                "audit.method.level",
                d.light(level),
                Figures.value(d.manuscript().language(), level.value()));
    }

    private static List<String> scorers(AuditDossier d) {
        return d.one().audit().assessments().stream()
                .filter(one -> one.rating().isPresent())
                .map(Assessment::scoredBy)
                .map(String::strip)
                .filter(by -> !by.isEmpty())
                .distinct()
                .toList();
    }
}
