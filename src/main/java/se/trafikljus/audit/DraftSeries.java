package se.trafikljus.audit;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rating;
import se.trafikljus.trail.Transactions;

/** Starts several drafts at once: all of them, or none. */
@Component
public class DraftSeries {

    private final Drafts drafts;
    private final Audits audits;
    private final Scorings scorings;
    private final AuditRights rights;
    private final Municipalities municipalities;
    private final Transactions transactions;

    DraftSeries(
            Drafts drafts,
            Audits audits,
            Scorings scorings,
            AuditRights rights,
            Municipalities municipalities,
            Transactions transactions) {
        this.drafts = drafts;
        this.audits = audits;
        this.scorings = scorings;
        this.rights = rights;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    /**
     * An audit that starts with ratings.
     *
     * @param ratings by the objective's id
     */
    public record Rated(NewAudit audit, Map<String, Rating> ratings) {

        public Rated {
            ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        }
    }

    /**
     * Starts a draft for each body of a municipality.
     *
     * @param wanted what they have in common
     * @param bodies their names, {@code |} between blanks between those audited together; empty for
     *     all that audits of the municipality name
     * @return the audits with their ids, in the order given; with those there are that they may be
     *     doubles of
     * @throws Problem as for a single one, with every fault; or if a body is named twice, or none
     *     is known
     */
    public Outcome<List<ScoredAudit>> startEach(Actor actor, NewAudit wanted, List<String> bodies) {
        rights.refuseUnlessAuditor(actor);
        Municipality municipality = municipalities.get(wanted.municipality());
        List<List<String>> each =
                bodies.isEmpty()
                        ? known(municipality)
                        : bodies.stream().map(Audit::bodies).toList();
        refuseTwice(municipality, each);
        List<Message> notes = new ArrayList<>();
        List<ScoredAudit> started =
                transactions.changing(
                        actor,
                        () ->
                                all(
                                        each,
                                        of -> String.join(Fields.BETWEEN_BODIES, of),
                                        of -> {
                                            Outcome<ScoredAudit> one =
                                                    drafts.start(actor, wanted.ofSeries(of));
                                            notes.addAll(one.notes());
                                            return one.now();
                                        }));
        return new Outcome<>(started, notes);
    }

    /** The bodies that audits of a municipality name, each as the latest of them writes it. */
    private List<List<String>> known(Municipality municipality) {
        Map<String, String> known = new LinkedHashMap<>();
        audits.all().list().stream()
                .map(AuditLine::audit)
                .filter(audit -> audit.place().equals(municipality.code()))
                .sorted(AuditSelector.LATEST)
                .forEach(
                        audit ->
                                audit.bodies()
                                        .forEach(body -> known.put(BodyName.key(body), body)));
        if (known.isEmpty()) {
            throw Problem.missing("audit.noBodiesKnown", municipality.name())
                    .remedy(Action.NAME_BODIES);
        }
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return known.values().stream().sorted(swedish::compare).map(List::of).toList();
    }

    private static void refuseTwice(Municipality municipality, List<List<String>> each) {
        Set<Audited> seen = new HashSet<>();
        for (List<String> bodies : each) {
            if (!seen.add(new Audited(municipality.code(), bodies))) {
                throw Problem.because(
                        "audit.bodyTwice", String.join(Fields.BETWEEN_BODIES, bodies));
            }
        }
    }

    /**
     * Starts drafts and rates them.
     *
     * @param dryRun whether all is undone again at the end
     * @param stillWanted asked between audits and before the end; what it throws undoes everything
     * @return the audits with their ids, in the order given
     * @throws Problem with every fault, if one of them cannot be started or rated
     */
    public List<ScoredAudit> startAll(
            Actor actor, List<Rated> wanted, boolean dryRun, Runnable stillWanted) {
        return transactions.changing(
                actor,
                dryRun,
                () -> {
                    List<ScoredAudit> started =
                            all(
                                    wanted,
                                    one -> named(one.audit()),
                                    one -> {
                                        stillWanted.run();
                                        return startRated(actor, one);
                                    });
                    stillWanted.run();
                    return started;
                });
    }

    private static String named(NewAudit audit) {
        return audit.bodies().isEmpty()
                ? audit.municipality()
                : String.join(Fields.BETWEEN_BODIES, audit.bodies());
    }

    private static <T> List<ScoredAudit> all(
            List<T> wanted, Function<T, String> name, Function<T, ScoredAudit> start) {
        List<Message> faults = new ArrayList<>();
        Set<Problem.Kind> kinds = EnumSet.noneOf(Problem.Kind.class);
        List<ScoredAudit> started = new ArrayList<>();
        for (T one : wanted) {
            try {
                started.add(start.apply(one));
            } catch (Problem problem) {
                faults.add(Message.of("audit.startRefused", name.apply(one), problem));
                kinds.add(problem.kind());
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.listing(Message.of("audit.startsRefused", faults.size()), faults)
                    .kind(Problem.Kind.shared(kinds));
        }
        return started;
    }

    private ScoredAudit startRated(Actor actor, Rated wanted) {
        ScoredAudit started = drafts.start(actor, wanted.audit()).now();
        List<CellChange> cells =
                wanted.ratings().entrySet().stream()
                        .map(one -> CellChange.in(one.getKey()).rating(one.getValue().id()))
                        .toList();
        scorings.saveAll(actor, started.audit(), cells);
        return audits.all().read(started.audit());
    }
}
