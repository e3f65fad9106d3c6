package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.Agreement;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/** How the ratings were made: from what, on which scale, by whom. */
final class AuditMethodSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        ReportContext m = d.context();
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
        m.sources().second(d.audit().id()).ifPresent(second -> blocks.add(second(d, second)));
        m.sources()
                .unfinishedSecond(d.audit().id())
                .ifPresent(second -> blocks.add(unfinished(d, second)));
        blocks.addAll(d.own("method", 3));
        return blocks;
    }

    private static Prose second(AuditDossier d, SecondScoring second) {
        Agreement agreement = second.agreement();
        String text =
                d.say(
                        "audit.method.second",
                        agreement.share(),
                        agreement.chanceCorrected(),
                        d.context().list(seconds(second)));
        long agreed =
                second.second().values().stream()
                        .filter(one -> one.consensus().isPresent())
                        .count();
        return Prose.of(
                agreed == 0
                        ? text
                        : text
                                + " "
                                + d.say(
                                        "audit.method.consensus",
                                        agreed,
                                        d.context().number((int) agreed)));
    }

    /**
     * How far it came; its ratings stay unsaid, since the first scorer may yet be blind to them.
     */
    private static Prose unfinished(AuditDossier d, SecondScoring second) {
        return d.prose(
                "audit.method.unfinished",
                d.count(second.second().size()),
                d.count(d.rubric().objectives().size()));
    }

    private static List<String> seconds(SecondScoring second) {
        return second.second().values().stream()
                .map(one -> one.scoredBy().strip())
                .filter(by -> !by.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Prose item(AuditDossier d, Level level) {
        return d.prose(
                "audit.method.level",
                d.light(level),
                Figures.value(d.context().language(), level.value()));
    }

    private static List<String> scorers(AuditDossier d) {
        List<String> seconds =
                d.context()
                        .sources()
                        .second(d.audit().id())
                        .map(AuditMethodSection::seconds)
                        .orElse(List.of());
        return d.one().audit().assessments().stream()
                .filter(one -> one.rating().isPresent())
                .map(Assessment::scoredBy)
                .map(String::strip)
                .filter(by -> !by.isEmpty() && !seconds.contains(by))
                .distinct()
                .toList();
    }
}
