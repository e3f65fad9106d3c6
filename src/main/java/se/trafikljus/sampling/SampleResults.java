package se.trafikljus.sampling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.trail.Transactions;

/** Tells what samples show, and cites it as the evidence of a cell. */
@Component
public class SampleResults {

    private static final int MOST_NAMED = 20;

    private final Samples samples;
    private final Audits audits;
    private final AuditLibrary library;
    private final Scorings scorings;
    private final Transactions transactions;

    SampleResults(
            Samples samples,
            Audits audits,
            AuditLibrary library,
            Scorings scorings,
            Transactions transactions) {
        this.samples = samples;
        this.audits = audits;
        this.library = library;
        this.scorings = scorings;
        this.transactions = transactions;
    }

    /**
     * What the latest draw of an objective shows.
     *
     * @param confidence of the intervals, in per cent
     * @throws Problem if nothing was drawn, the confidence is none, or the actor is neither auditor
     *     nor administrator
     */
    public Result result(Actor actor, String auditId, String objective, double confidence) {
        if (!(confidence >= 50 && confidence <= 99.999)) {
            throw Problem.because("sampling.badConfidence").remedy(Action.GIVE_CONFIDENCE);
        }
        return result(
                samples.latest(library.readWithPapers(actor, auditId), objective), confidence);
    }

    /**
     * The latest draw of each objective that has one, in the rubric's order.
     *
     * @param confidence of the intervals, in per cent
     * @throws Problem if there is no such audit that the actor may see the papers of
     */
    public List<DrawnSample> drawn(Actor actor, String auditId, double confidence) {
        ScoredAudit audit = library.readWithPapers(actor, auditId);
        Set<String> withDraws = Set.copyOf(samples.objectives(audit.audit().id()));
        return audit.assessments().stream()
                .map(Assessment::objective)
                .filter(withDraws::contains)
                .flatMap(one -> samples.latest(audit.audit().id(), one).stream())
                .map(draw -> new DrawnSample(result(draw, confidence), samples.records(draw)))
                .toList();
    }

    private Result result(Draw draw, double confidence) {
        List<CaseRecord> records = samples.records(draw);
        return new Result(
                draw,
                confidence,
                samples.attributes(draw).stream()
                        .map(one -> tally(draw, one, records, confidence))
                        .toList());
    }

    private static Tally tally(
            Draw draw, String attribute, List<CaseRecord> records, double confidence) {
        Map<CaseOutcome, Long> counts =
                records.stream()
                        .filter(one -> one.attribute().equals(attribute))
                        .collect(Collectors.groupingBy(CaseRecord::outcome, Collectors.counting()));
        int passed = counts.getOrDefault(CaseOutcome.PASS, 0L).intValue();
        int failed = counts.getOrDefault(CaseOutcome.FAIL, 0L).intValue();
        int notApplicable = counts.getOrDefault(CaseOutcome.NOT_APPLICABLE, 0L).intValue();
        return new Tally(
                attribute,
                passed,
                failed,
                notApplicable,
                draw.size() - passed - failed - notApplicable,
                draw.population() - notApplicable,
                confidence);
    }

    /**
     * Puts what the latest draw shows into the source of the cell, in the place of what was cited
     * there before.
     *
     * @param language what the citation is written in
     * @throws Problem if the audit is locked, or a drawn case lacks a record
     */
    public Outcome<CitationResult> cite(
            Actor actor, String auditId, String objective, double confidence, Language language) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    Result result = result(actor, auditId, objective, confidence);
                    refuseUnfinished(result);
                    return cited(actor, audit, result, result.in(language));
                });
    }

    private Outcome<CitationResult> cited(
            Actor actor, ScoredAudit audit, Result result, String sentences) {
        Draw draw = result.draw();
        Assessment cell = audit.assessment(draw.objective());
        List<String> earlier =
                samples.draws(draw.audit(), draw.objective()).stream()
                        .map(Draw::cited)
                        .filter(text -> !text.isEmpty())
                        .toList();
        Citation citation = Citation.in(cell.source(), earlier, sentences);
        if (!citation.source().equals(cell.source())) {
            scorings.save(
                    actor, draw.audit(), CellChange.in(draw.objective()).source(citation.source()));
        }
        if (!draw.cited().equals(sentences)) {
            samples.put(actor, "sample.cited", Optional.of(draw), draw.cited(sentences));
        }
        CitationResult cited =
                new CitationResult(result, sentences, !citation.source().equals(cell.source()));
        return new Outcome<>(cited, notes(cited, citation.lostEarlier()));
    }

    private static List<Message> notes(CitationResult cited, boolean lostEarlier) {
        Draw draw = cited.result().draw();
        List<Message> notes = new ArrayList<>();
        notes.add(
                Message.of(
                        cited.changed() ? "sampling.cited" : "sampling.citedBefore",
                        draw.audit(),
                        draw.objective(),
                        cited.sentences()));
        if (lostEarlier) {
            notes.add(
                    Message.of("sampling.lostEarlier", draw.audit(), draw.objective())
                            .remedy(Action.TAKE_EARLIER_CITATION_AWAY, draw.audit()));
        }
        return notes;
    }

    private void refuseUnfinished(Result result) {
        if (result.isComplete()) {
            return;
        }
        Draw draw = result.draw();
        List<CaseRecord> records = samples.records(draw);
        List<Message> lacking = new ArrayList<>();
        for (Tally tally : result.tallies()) {
            if (tally.pending() > 0) {
                lacking.add(
                        Message.of(
                                "sampling.lacking",
                                tally.attribute(),
                                tally.pending(),
                                firstPending(draw, records, tally.attribute())));
            }
        }
        throw Problem.listing(
                        Message.of("sampling.unfinished", draw.audit(), draw.objective())
                                .remedy(Action.RECORD_CASES, draw.audit(), draw.objective()),
                        lacking)
                .kind(Problem.Kind.CONFLICT);
    }

    private static String firstPending(Draw draw, List<CaseRecord> records, String attribute) {
        Set<Integer> done = new HashSet<>();
        records.stream()
                .filter(one -> one.attribute().equals(attribute))
                .forEach(one -> done.add(one.number()));
        List<Integer> pending =
                draw.cases().stream().filter(number -> !done.contains(number)).toList();
        return pending.stream()
                        .limit(MOST_NAMED)
                        .map(number -> Integer.toString(number))
                        .collect(Collectors.joining(", "))
                + (pending.size() > MOST_NAMED ? ", …" : "");
    }
}
