package se.trafikljus.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.sampling.CitationResult;
import se.trafikljus.trail.Trail;

/** Gathers what a report rests on besides the ratings. */
@Component
class SourceGatherer {

    private final AuditSets sets;
    private final Recommendations recommendations;
    private final Approvals approvals;
    private final SecondScorings secondScorings;
    private final AuditLibrary library;
    private final Evidence evidence;
    private final Trail trail;

    SourceGatherer(
            AuditSets sets,
            Recommendations recommendations,
            Approvals approvals,
            SecondScorings secondScorings,
            AuditLibrary library,
            Evidence evidence,
            @Lazy Trail trail) {
        this.approvals = approvals;
        this.secondScorings = secondScorings;
        this.library = library;
        this.evidence = evidence;
        this.sets = sets;
        this.recommendations = recommendations;
        this.trail = trail;
    }

    /** For a comparison; nothing that tells whose the audits are if nobody is to be named. */
    ReportSources of(Actor actor, Comparison comparison, boolean carriesData) {
        if (comparison.names() == Names.NONE) {
            return new ReportSources(Map.of(), Optional.empty(), Optional.of(trail.standing()));
        }
        List<String> ids =
                comparison.municipalities().stream().map(one -> one.audit().audit().id()).toList();
        Stream<String> earlier =
                comparison.municipalities().stream()
                        .flatMap(one -> comparison.earlier(one.code()).stream())
                        .map(audit -> audit.audit().id());
        return of(actor, ids, Stream.concat(ids.stream(), earlier).toList(), carriesData);
    }

    /**
     * For one audit.
     *
     * @param listsFiles whether the files that it rests on are to be told, too; they are not where
     *     the actor may see no working papers
     */
    ReportSources of(
            Actor actor,
            ScoredAudit audit,
            Optional<ScoredAudit> previous,
            boolean carriesData,
            boolean listsFiles) {
        String id = audit.audit().id();
        ReportSources gathered =
                of(
                        actor,
                        List.of(id),
                        Stream.concat(
                                        Stream.of(id),
                                        previous.stream().map(then -> then.audit().id()))
                                .toList(),
                        carriesData);
        return new ReportSources(
                gathered.recommendations(),
                gathered.auditSet(),
                gathered.trail(),
                Map.of(id, secondScorings.read(actor, id)),
                Map.of(id, approvals.reopenings(actor, id)),
                samples(audit),
                Map.of(id, listsFiles ? files(actor, id) : List.of()));
    }

    /** Working papers by name: they are there for those alone who may see such papers. */
    private List<EvidenceFile> files(Actor actor, String audit) {
        return library.showsPapersTo(actor) ? evidence.list(actor, audit) : List.of();
    }

    /** Known by their words, for an audit that was imported has no draws here. */
    private static Set<String> samples(ScoredAudit audit) {
        return audit.assessments().stream()
                .flatMap(one -> one.source().lines())
                .map(String::strip)
                .filter(CitationResult::isLikeThat)
                .collect(Collectors.toSet());
    }

    private ReportSources of(
            Actor actor, List<String> audits, List<String> carried, boolean carriesData) {
        Map<String, List<Recommendation>> given = new HashMap<>();
        audits.forEach(audit -> given.put(audit, recommendations.of(actor, audit)));
        return new ReportSources(
                given,
                carriesData ? Optional.of(sets.zipForReport(actor, carried)) : Optional.empty(),
                Optional.of(trail.standing()));
    }
}
