package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.Formula;
import se.trafikljus.report.prose.TrailNote;
import se.trafikljus.report.prose.Written;
import se.trafikljus.rubric.Objective;

/** What the report rests on, and where that is thin: approval, sources, ratings, formula. */
final class AuditAppendixSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().unnumbered(d.say("appendix"), "appendix"));
        blocks.add(d.prose("audit.rubric", d.rubric().title(), d.rubric().version()));
        blocks.add(facts(d));
        blocks.addAll(sources(d));
        blocks.addAll(AuditFiles.blocks(d));
        blocks.addAll(unfounded(d));
        blocks.addAll(consensus(d));
        blocks.addAll(reopenings(d));
        blocks.add(part(d, "formula"));
        blocks.add(Formula.prose(d.context()));
        blocks.addAll(trail(d));
        return blocks;
    }

    private static List<Block> trail(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        d.context()
                .sources()
                .trail()
                .ifPresent(
                        trail -> {
                            blocks.add(part(d, "trail"));
                            blocks.addAll(TrailNote.blocks(d.context(), trail, true));
                        });
        return blocks;
    }

    private static Heading part(AuditDossier d, String key) {
        return new Heading(3, "", d.say("audit." + key), "appendix-" + key);
    }

    private static Table facts(AuditDossier d) {
        Audit audit = d.audit();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("status", d.context().capital(d.say(audit.status())));
        facts.put("approved-by", audit.approvedBy());
        facts.put(
                "approved-at",
                Written.day(audit.approvedAt()).map(d::day).orElse(audit.approvedAt()));
        facts.put(
                "published-at",
                Written.day(audit.publishedAt()).map(d::day).orElse(audit.publishedAt()));
        facts.put("scored-by", d.context().list(AuditMethodSection.scorers(d)));
        facts.put("unfounded-reason", audit.unfoundedReason());
        facts.put("report-date", audit.reportDate().map(d::day).orElse(""));
        facts.put("written", d.day(d.written()));
        facts.put("source", audit.source());
        List<Row> rows = new ArrayList<>();
        facts.forEach(
                (key, text) -> {
                    if (!text.isBlank()) {
                        rows.add(
                                new Row(
                                        List.of(
                                                Block.Cell.header(
                                                        d.say("audit.fact." + key), Scope.ROW),
                                                Block.Cell.of(text.strip()))));
                    }
                });
        return new Table(
                d.context().tableCaption(d.say("audit.facts.caption")),
                "facts",
                List.of(
                        new Row(
                                List.of(
                                        Block.Cell.header(d.say("audit.facts.what"), Scope.COLUMN),
                                        Block.Cell.header(
                                                d.say("audit.facts.text"), Scope.COLUMN)))),
                rows,
                List.of());
    }

    /**
     * Each source once, with the objectives that rest on it. What a sample showed is not said
     * again: it stands with its objective.
     */
    private static List<Block> sources(AuditDossier d) {
        Map<String, List<String>> cited = new LinkedHashMap<>();
        List<Prose> sampled = new ArrayList<>();
        for (Assessment one : d.one().audit().assessments()) {
            Evidence evidence = d.evidence(one);
            evidence.sources().stream()
                    .distinct()
                    .forEach(
                            source ->
                                    cited.computeIfAbsent(source, first -> new ArrayList<>())
                                            .add(one.objective()));
            if (!evidence.samples().isEmpty()) {
                sampled.add(sampled(d, one.objective()));
            }
        }
        List<Prose> items = new ArrayList<>();
        cited.forEach(
                (source, objectives) ->
                        items.add(
                                d.prose(
                                        "audit.sources.item",
                                        source,
                                        d.context().list(objectives))));
        items.addAll(sampled);
        return List.of(
                part(d, "sources"),
                items.isEmpty() ? d.prose("audit.sources.none") : new Items(false, items));
    }

    private static Prose sampled(AuditDossier d, String objective) {
        return d.context()
                .inlaid(
                        "audit.sources.sample",
                        objective,
                        new Run.Link(
                                d.say("audit.sources.sample.where"),
                                "#" + AuditFindingsSection.anchor(objective)));
    }

    private static List<Block> unfounded(AuditDossier d) {
        List<Objective> counted = d.objectives(cell -> cell.level().isPresent());
        List<Prose> items =
                counted.stream()
                        .filter(objective -> !d.cell(objective).assessment().isFounded())
                        .map(objective -> unfounded(d, objective))
                        .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        return List.of(
                part(d, "unfounded"), d.prose("audit.unfounded.text"), new Items(false, items));
    }

    /** What two who had rated differently agreed on, and how they came to it. */
    private static List<Block> consensus(AuditDossier d) {
        List<Prose> items = new ArrayList<>();
        for (Objective objective : d.rubric().objectives()) {
            d.context()
                    .sources()
                    .second(d.audit().id())
                    .flatMap(second -> second.of(objective.id()))
                    .ifPresent(
                            one ->
                                    one.consensus()
                                            .ifPresent(
                                                    both ->
                                                            items.add(
                                                                    d.prose(
                                                                            "audit.consensus.item",
                                                                            d.name(objective),
                                                                            d.light(both.first()),
                                                                            d.light(one.rating()),
                                                                            d.light(both.agreed()),
                                                                            both.note().strip()))));
        }
        return items.isEmpty()
                ? List.of()
                : List.of(
                        part(d, "consensus"),
                        d.prose("audit.consensus.text"),
                        new Items(false, items));
    }

    /** An approval that was taken back, and why. */
    private static List<Block> reopenings(AuditDossier d) {
        List<Prose> items =
                d.context().sources().reopened(d.audit().id()).stream()
                        .map(
                                one ->
                                        d.prose(
                                                "audit.reopened.item",
                                                Written.day(one.at()).map(d::day).orElse(one.at()),
                                                one.by(),
                                                one.reason()))
                        .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(
                        part(d, "reopened"),
                        d.prose("audit.reopened.text"),
                        new Items(false, items));
    }

    private static Prose unfounded(AuditDossier d, Objective objective) {
        Assessment own = d.cell(objective).assessment();
        String lacks =
                own.source().isBlank()
                        ? own.rationale().isBlank() ? "both" : "source"
                        : "rationale";
        return d.prose("audit.unfounded.item." + lacks, d.name(objective));
    }
}
