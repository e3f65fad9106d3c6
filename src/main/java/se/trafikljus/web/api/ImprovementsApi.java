package se.trafikljus.web.api;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.exchange.improvement.ImprovementTree;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDossier;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.StatusFilter;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** Improvement areas for programs: listed, shown, added. */
@RestController
class ImprovementsApi {

    static final String AREAS = Addresses.V1 + "/improvements";
    static final String AREA = AREAS + "/{improvement}";

    private final Improvements improvements;
    private final ImprovementDrafts drafts;
    private final Clock clock;

    ImprovementsApi(Improvements improvements, ImprovementDrafts drafts, Clock clock) {
        this.improvements = improvements;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(AREAS)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
    @Op(
            id = "listImprovements",
            says = "The improvement areas, as `improvement list --format json`.",
            query = {
                Query.MUNICIPALITY,
                Query.BODY,
                Query.STATUS,
                Query.DUE,
                Query.THEME,
                Query.AUDIT
            },
            gives = Gives.IMPROVEMENTS)
    ResponseEntity<byte[]> list(Visit visit, @RequestParam MultiValueMap<String, String> asked) {
        Filter filter =
                new Filter(
                        Asked.text(asked, Query.MUNICIPALITY),
                        Asked.text(asked, Query.BODY),
                        Asked.text(asked, Query.STATUS).map(StatusFilter::meant),
                        Asked.day(asked, Query.DUE),
                        Asked.text(asked, Query.THEME),
                        Asked.text(asked, Query.AUDIT));
        Outcome<List<Followed>> areas =
                improvements.list(visit.actor(), filter, Sweden.today(clock));
        return Answers.noting(
                Answers.tree(
                        areas.now().stream()
                                .map(one -> ImprovementTree.of(one, Sweden.today(clock)))
                                .toList()),
                visit,
                areas.notes());
    }

    @GetMapping(AREA)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
    @Op(
            id = "getImprovement",
            says = "One improvement area, as `improvement show --format json`.",
            gives = Gives.IMPROVEMENT)
    ResponseEntity<byte[]> show(Visit visit, @PathVariable String improvement) {
        return Answers.json(ResponseEntity.ok(), text(visit, improvement));
    }

    private String text(Visit visit, String improvement) {
        ImprovementDossier one = improvements.dossier(visit.actor(), improvement);
        return Json.write(ImprovementTree.of(one.followed(), one.notes(), Sweden.today(clock)));
    }

    @PostMapping(AREAS)
    @For(Role.AUDITOR)
    @Op(
            id = "addImprovement",
            says =
                    "Adds one that rests on a recommendation or an objective of an audit, or on a"
                            + " municipality's own report, as `improvement add` does.",
            takes = Shape.NEW_IMPROVEMENT,
            gives = Gives.IMPROVEMENT,
            status = 201)
    ResponseEntity<byte[]> add(Visit visit, Sent sent) {
        ImprovementPatch patch =
                new ImprovementPatch(
                        sent.text("title"),
                        sent.text("body"),
                        sent.day("due"),
                        sent.text("priority"));
        Outcome<ImprovementArea> added =
                drafts.add(visit.actor(), grounds(visit, sent), patch, Sweden.today(clock));
        String id = added.now().id();
        return Answers.noting(
                Answers.json(
                        ResponseEntity.status(HttpStatus.CREATED)
                                .location(URI.create(AREAS + "/" + id)),
                        text(visit, id)),
                visit,
                added.notes());
    }

    private static Grounds grounds(Visit visit, Sent sent) {
        boolean ofAudit = sent.text("audit").isPresent();
        boolean ofNumber = sent.number("recommendation").isPresent();
        boolean ofCell = sent.text("objective").isPresent();
        boolean ofOwn = sent.text("municipality").isPresent();
        if (ofAudit && ofNumber && !ofCell && !ofOwn) {
            return new Grounds.OfRecommendation(
                    sent.words("audit"), sent.number("recommendation").orElseThrow());
        }
        if (ofAudit && ofCell && !ofNumber && !ofOwn) {
            return new Grounds.OfCell(
                    sent.words("audit"), sent.words("objective"), visit.language());
        }
        if (ofOwn && !ofAudit && !ofNumber && !ofCell) {
            return new Grounds.OfOwnReport(sent.words("municipality"));
        }
        throw Problem.because("web.api.grounds");
    }
}
