package se.trafikljus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.committee.Committee;
import se.trafikljus.report.committee.Committees;
import se.trafikljus.report.comparative.ComparativeReport;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * Gathers what a report tells, of what the actor may see, all of it as it was at one moment: its
 * tables, the data that travel with it, and the trail's head that it prints.
 */
@Component
public class ReportDesk {

    private record Gathered(
            Comparison comparison, ReportSources sources, List<String> ids, List<String> earlier) {}

    private record GatheredOfOne(
            ScoredAudit audit, Optional<ScoredAudit> before, ReportSources sources) {}

    private final Comparisons comparisons;
    private final AuditLibrary library;
    private final Committees committees;
    private final SourceGatherer gatherer;
    private final Trail trail;
    private final Transactions transactions;

    ReportDesk(
            Comparisons comparisons,
            AuditLibrary library,
            Committees committees,
            SourceGatherer gatherer,
            @Lazy Trail trail,
            Transactions transactions) {
        this.comparisons = comparisons;
        this.library = library;
        this.committees = committees;
        this.gatherer = gatherer;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * The comparative report of the audits selected.
     *
     * @param carriesData whether the audits are to travel with the report, for a PDF
     * @throws Problem if nothing is selected, or the own text cannot be read
     */
    public Outcome<Report> comparison(
            Actor actor, Selection selection, Names names, ReportOrder order, boolean carriesData) {
        return transactions
                .reading(
                        () ->
                                comparisons
                                        .of(actor, selection, names)
                                        .map(
                                                one ->
                                                        gathered(
                                                                actor,
                                                                selection,
                                                                one,
                                                                gatherer.of(
                                                                        actor, one, carriesData))))
                .map(
                        all ->
                                Reports.comparison(all.comparison(), all.sources(), order)
                                        .of(all.ids(), all.earlier()));
    }

    /**
     * The title that the comparative report of the audits selected has.
     *
     * @throws Problem if nothing is selected
     */
    public String title(Actor actor, Selection selection, Names names, ReportOrder order) {
        return ComparativeReport.title(comparisons.of(actor, selection, names).now(), order);
    }

    /**
     * Where the trail stands, by which reports made of the same tell that they are the same.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Head head(Actor actor) {
        library.refuseUnlessWithPapers(actor);
        return trail.head();
    }

    /** A comparison that names nobody does not tell of whom it is. */
    private Gathered gathered(
            Actor actor, Selection selection, Comparison comparison, ReportSources sources) {
        if (comparison.names() == Names.NONE) {
            AuditView seen = library.seenBy(actor);
            List<Audit> audits = seen.choose(selection);
            return new Gathered(comparison, sources, ids(audits), ids(seen.before(audits)));
        }
        return new Gathered(
                comparison,
                sources,
                ids(comparison.municipalities().stream().map(one -> one.audit().audit()).toList()),
                ids(
                        comparison.municipalities().stream()
                                .flatMap(one -> comparison.earlier(one.code()).stream())
                                .map(ScoredAudit::audit)
                                .toList()));
    }

    private static List<String> ids(List<Audit> audits) {
        return audits.stream().map(Audit::id).toList();
    }

    /**
     * The report of one audit. It lists the files that the audit rests on, if that is ordered and
     * the actor may see working papers.
     *
     * @param carriesData whether the audit is to travel with the report, for a PDF
     * @throws Problem if there is no such audit that the actor may see, or the own text cannot be
     *     read
     */
    public Outcome<Report> audit(
            Actor actor, String audit, ReportOrder order, boolean carriesData) {
        return transactions
                .reading(
                        () -> {
                            AuditView seen = library.seenBy(actor);
                            ScoredAudit scored = seen.read(audit);
                            Optional<ScoredAudit> before = seen.before(scored);
                            ReportSources sources =
                                    gatherer.of(
                                            actor, scored, before, carriesData, order.listsFiles());
                            return Outcome.of(new GatheredOfOne(scored, before, sources));
                        })
                .map(all -> Reports.audit(all.audit(), all.before(), all.sources(), order));
    }

    /**
     * The sheet that tells a committee what it is asked.
     *
     * @param municipality its name or code
     * @throws Problem if there is nothing to show for that body, or the own text cannot be read
     */
    public Outcome<Report> committee(
            Actor actor, String municipality, String body, ReportOrder order) {
        LocalDate day = order.date();
        return transactions.reading(
                () -> {
                    Committee committee = committees.of(actor, municipality, body, day);
                    return new Outcome<>(
                            Reports.committee(committee, Optional.of(trail.standing()), order),
                            committee.leftOut());
                });
    }
}
