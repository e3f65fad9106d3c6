package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.audit.Agreement;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.ReportContext;

/** How the audit was carried out and checked, and the words it rates in. */
final class AuditMethodSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        ReportContext m = d.context();
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, d.say("audit.method"), "method"));
        Evidence.lines(d.audit().conduct().method()).forEach(line -> blocks.add(Prose.of(line)));
        String means = String.join(" ", means(d));
        if (!means.isEmpty()) {
            blocks.add(Prose.of(means));
        }
        blocks.add(scale(d));
        if (!d.rubric().speaks(m.language())) {
            blocks.add(m.prose("method.language", d.rubric().title()));
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

    /**
     * By what means it was carried out, and who checked the report; what is not told is not said.
     */
    private static List<String> means(AuditDossier d) {
        Conduct conduct = d.audit().conduct();
        List<String> means = new ArrayList<>();
        if (!conduct.documents().isBlank()) {
            means.add(d.say("audit.method.documents", within(conduct.documents())));
        }
        if (!conduct.interviews().isBlank()) {
            means.add(d.say("audit.method.interviews", within(conduct.interviews())));
        }
        if (d.one().audit().assessments().stream()
                .anyMatch(one -> !d.evidence(one).samples().isEmpty())) {
            means.add(d.say("audit.method.samples"));
        }
        List<String> checked = new ArrayList<>();
        if (!conduct.factChecked().isBlank()) {
            checked.add(d.say("audit.method.fact-checked", within(conduct.factChecked())));
        }
        if (!conduct.qualityChecked().isBlank()) {
            checked.add(d.say("audit.method.quality-checked", within(conduct.qualityChecked())));
        }
        List<String> sentences = new ArrayList<>();
        if (!means.isEmpty()) {
            sentences.add(d.say("audit.method.by", d.together(means)));
        }
        if (!checked.isEmpty()) {
            sentences.add(d.say("audit.method.report", d.together(checked)));
        }
        return sentences;
    }

    /** One line, and no full stop, for it stands within a sentence. */
    private static String within(String text) {
        String line = String.join(" ", Evidence.lines(text));
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** Who rated what stands there, but for those who rated it a second time. */
    static List<String> scorers(AuditDossier d) {
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

    /** The words that an objective may get, and those beside them that this audit uses. */
    private static Prose scale(AuditDossier d) {
        List<String> levels = d.rubric().scale().levels().stream().map(d::light).toList();
        List<String> uncounted =
                d.context().comparison().ratingsUsed().stream()
                        .filter(one -> !one.counts())
                        .map(one -> d.say("audit.method." + one.id(), d.light(one)))
                        .toList();
        int last = levels.size() - 1;
        String scale =
                d.say(
                        "audit.method.scale",
                        String.join(", ", levels.subList(0, last)),
                        levels.get(last));
        return Prose.of(
                String.join(" ", Stream.concat(Stream.of(scale), uncounted.stream()).toList()));
    }
}
