package se.trafikljus.report.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.BodyName;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.Problem;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Step;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;

/** Gathers what a committee may be told. */
@Component
public class Committees {

    private static final Comparator<ScoredAudit> LATEST_FIRST =
            Comparator.comparing(
                            (ScoredAudit one) ->
                                    one.audit()
                                            .periodTo()
                                            .or(one.audit()::reportDate)
                                            .map(LocalDate::toString)
                                            .orElse(""))
                    .thenComparing(one -> one.audit().id())
                    .reversed();

    private final Improvements improvements;
    private final Audits audits;
    private final AuditLibrary library;
    private final Approvals approvals;
    private final Municipalities municipalities;

    Committees(
            Improvements improvements,
            Audits audits,
            AuditLibrary library,
            Approvals approvals,
            Municipalities municipalities) {
        this.improvements = improvements;
        this.audits = audits;
        this.library = library;
        this.approvals = approvals;
        this.municipalities = municipalities;
    }

    /**
     * What a body of a municipality may be told, as far as the actor may see it.
     *
     * @param municipality its name or code
     * @param body as it is written, whatever the case
     * @param day the one on which something is overdue or not
     * @throws Problem if there is nothing to show for that body, naming those that there are
     */
    public Committee of(Actor actor, String municipality, String body, LocalDate day) {
        Municipality place = municipalities.get(municipality);
        Map<String, Optional<ScoredAudit>> known = new LinkedHashMap<>();
        List<Followed> shown = new ArrayList<>();
        Map<Withheld, Integer> withheld = new EnumMap<>(Withheld.class);
        Map<String, String> bodies = new TreeMap<>();
        for (Followed one : improvements.list(actor, ofPlace(place), day).now()) {
            boolean isTheirs = BodyName.key(one.area().body()).equals(BodyName.key(body));
            Optional<Withheld> reason = withheld(one, known);
            if (reason.isPresent()) {
                if (isTheirs) {
                    withheld.merge(reason.get(), 1, Integer::sum);
                }
                continue;
            }
            bodies.putIfAbsent(BodyName.key(one.area().body()), one.area().body().strip());
            if (isTheirs) {
                shown.add(one);
            }
        }
        bodies.remove("");
        if (shown.isEmpty() || BodyName.key(body).isEmpty()) {
            throw withheld.isEmpty()
                    ? nothingSent(actor, place, body)
                            .orElseGet(() -> nothing(place, body.strip(), withheld, bodies))
                    : nothing(place, body.strip(), withheld, bodies);
        }
        List<ScoredAudit> own =
                shown.stream()
                        .map(one -> one.area().audit())
                        .distinct()
                        .filter(id -> !id.isEmpty())
                        .flatMap(id -> known.computeIfAbsent(id, this::published).stream())
                        .sorted(LATEST_FIRST)
                        .toList();
        return new Committee(
                place,
                shown.get(0).area().body().strip(),
                improvements.bodies(place.code()),
                shown,
                notes(actor, shown),
                own,
                published(own, body),
                reopened(shown, own),
                withheld);
    }

    private static Filter ofPlace(Municipality place) {
        return new Filter(
                Optional.of(place.code()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Drafts are confidential, and so is what was not sent yet: product rule 9. */
    private Optional<Withheld> withheld(Followed one, Map<String, Optional<ScoredAudit>> known) {
        if (one.area().status() == ImprovementStatus.ADDED) {
            return Optional.of(Withheld.UNSENT);
        }
        String id = one.area().audit();
        if (id.isEmpty()
                || wasTold(one)
                || known.computeIfAbsent(id, this::published).isPresent()) {
            return Optional.empty();
        }
        boolean approved =
                audits.all().find(id).filter(a -> a.status() == AuditStatus.APPROVED).isPresent();
        return Optional.of(approved ? Withheld.APPROVED : Withheld.DRAFT);
    }

    /**
     * Whether the body was sent it while its audit was published, whatever the audit is now: what
     * somebody was asked does not vanish. An import alone may call an area sent that never was.
     */
    private boolean wasTold(Followed one) {
        return one.last(Step.SEND).isPresent() || approvals.wasReopened(one.area().audit());
    }

    private Optional<ScoredAudit> published(String id) {
        return audits.all()
                .find(id)
                .filter(audit -> audit.status() == AuditStatus.PUBLISHED)
                .map(audit -> audits.all().read(audit.id()));
    }

    private static Set<String> reopened(List<Followed> shown, List<ScoredAudit> published) {
        Set<String> reopened = new HashSet<>();
        shown.forEach(one -> reopened.add(one.area().audit()));
        reopened.remove("");
        published.forEach(one -> reopened.remove(one.audit().id()));
        return reopened;
    }

    private Map<String, List<Note>> notes(Actor actor, List<Followed> shown) {
        Map<String, List<Note>> notes = new HashMap<>();
        shown.forEach(
                one -> notes.put(one.area().id(), improvements.notes(actor, one.area().id())));
        return notes;
    }

    private Map<String, List<ScoredAudit>> published(List<ScoredAudit> own, String body) {
        Map<String, List<ScoredAudit>> published = new HashMap<>();
        own.forEach(
                one ->
                        published.computeIfAbsent(
                                one.rubric().id(), id -> audits.all().latestPublished(id, body)));
        return published;
    }

    /** A published audit is of the body, and nothing of it was made an improvement area. */
    private Optional<Problem> nothingSent(Actor actor, Municipality place, String body) {
        return library.seenBy(actor).list().stream()
                .map(AuditLine::audit)
                .filter(audit -> audit.status() == AuditStatus.PUBLISHED)
                .filter(audit -> audit.place().equals(place.code()))
                .filter(
                        audit ->
                                audit.bodies().stream()
                                        .anyMatch(own -> BodyName.areSame(own, body)))
                .max(Comparator.comparing(Audit::id))
                .map(
                        audit ->
                                Problem.conflict(
                                                "report.committee.nothingSent",
                                                place.name(),
                                                body.strip(),
                                                audit.id())
                                        .remedy(Action.ADD_IMPROVEMENT, audit.id())
                                        .remedy(Action.SEND_IMPROVEMENTS));
    }

    private static Problem nothing(
            Municipality place,
            String body,
            Map<Withheld, Integer> withheld,
            Map<String, String> bodies) {
        if (!withheld.isEmpty()) {
            return Problem.listing(
                            Message.of("report.committee.withheld.all", place.name(), body),
                            Withheld.said("report.committee.withheld.", withheld))
                    .kind(Problem.Kind.CONFLICT);
        }
        if (bodies.isEmpty()) {
            return Problem.missing("report.committee.nobody", place.name())
                    .remedy(Action.SEND_IMPROVEMENTS);
        }
        String there = String.join(", ", bodies.values());
        return Nearest.to(BodyName.key(body), bodies.keySet())
                .map(near -> bodies.getOrDefault(near, near))
                .map(
                        near ->
                                Problem.missing(
                                                "report.committee.unknown.near",
                                                place.name(),
                                                body,
                                                near,
                                                there)
                                        .remedy(Action.GIVE_BODY))
                .orElseGet(
                        () ->
                                Problem.missing(
                                                "report.committee.unknown",
                                                place.name(),
                                                body,
                                                there)
                                        .remedy(Action.GIVE_BODY));
    }
}
