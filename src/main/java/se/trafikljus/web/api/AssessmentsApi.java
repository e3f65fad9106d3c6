package se.trafikljus.web.api;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.exchange.json.AssessmentTree;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/**
 * Assessments for programs: one cell of an audit, put as a whole by whoever has seen it as it is.
 */
@RestController
class AssessmentsApi {

    private static final String CELL = Addresses.V1 + "/audits/{audit}/assessments/{objective}";

    private final AuditLibrary library;
    private final Scorings scorings;

    AssessmentsApi(AuditLibrary library, Scorings scorings) {
        this.library = library;
        this.scorings = scorings;
    }

    @GetMapping(CELL)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
    @Op(
            id = "getAssessment",
            says = "One assessment; its ETag is what a change of it must show.",
            gives = Gives.ASSESSMENT,
            marked = true)
    ResponseEntity<byte[]> show(
            Visit visit, @PathVariable String audit, @PathVariable String objective) {
        return answer(cell(read(visit, audit), objective));
    }

    @PutMapping(CELL)
    @For(Role.AUDITOR)
    @Op(
            id = "putAssessment",
            says =
                    "Puts an assessment in the place of the one whose ETag If-Match shows. 428"
                            + " without If-Match; 412, with both, where another stands there.",
            takes = Shape.ASSESSMENT,
            gives = Gives.ASSESSMENT,
            marked = true)
    ResponseEntity<byte[]> put(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) List<String> seen,
            Sent sent) {
        ScoredAudit there = read(visit, audit);
        Assessment now = cell(there, objective);
        refuseOthers(sent, now);
        if (seen == null || seen.isEmpty()) {
            throw new Refused(
                    Problems.of(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "precondition_required",
                            Message.of("web.api.ifMatch")));
        }
        if (!mark(now).isAmong(seen)) {
            throw changed(sent, now);
        }
        CellChange change = change(sent, now);
        if (change.changesNothingIn(now, there.rubric())) {
            return answer(now);
        }
        try {
            Outcome<CellSaved> saved =
                    scorings.save(visit.actor(), audit, change.expecting(Expectation.of(now)));
            return Answers.noting(answer(saved.now().after()), visit, saved.notes());
        } catch (Problem problem) {
            // Somebody was faster since we looked; any other refusal leaves the cell as it was.
            Assessment stands = cell(read(visit, audit), objective);
            throw stands.equals(now) ? problem : changed(sent, stands);
        }
    }

    /** What cannot be put must be as it stands, where it is sent along. */
    private static void refuseOthers(Sent sent, Assessment now) {
        if (!sent.text("objective").orElse(now.objective()).equals(now.objective())) {
            throw Problem.because("web.api.notToPut", "objective", now.objective());
        }
        if (!sent.text("as_formulated").orElse(now.asFormulated()).equals(now.asFormulated())) {
            throw Problem.because("web.api.notToPut", "as_formulated", now.asFormulated());
        }
    }

    private static CellChange change(Sent sent, Assessment now) {
        CellChange texts =
                CellChange.in(now.objective())
                        .finding(sent.words("finding"))
                        .rationale(sent.words("rationale"))
                        .source(sent.words("source"))
                        .quote(sent.words("quote"))
                        .success(sent.truth("success"));
        return sent.text("rating").map(texts::rating).orElseGet(texts::unscored);
    }

    private static Refused changed(Sent sent, Assessment now) {
        return new Refused(
                Problems.of(
                                HttpStatus.PRECONDITION_FAILED,
                                "precondition_failed",
                                now.scoredBy().isEmpty()
                                        ? Message.of("web.api.changed")
                                        : Message.of("web.api.changedBy", now.scoredBy()))
                        .telling("wanted", sent.members())
                        .telling("now", AssessmentTree.of(now))
                        .with(HttpHeaders.ETAG, mark(now).tag()));
    }

    private ScoredAudit read(Visit visit, String audit) {
        return library.seenBy(visit.actor()).read(audit);
    }

    private static Assessment cell(ScoredAudit audit, String objective) {
        String id = audit.objectiveId(objective);
        return audit.assessments().stream()
                .filter(one -> one.objective().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Mark mark(Assessment cell) {
        return Mark.of(text(cell));
    }

    private static String text(Assessment cell) {
        return Json.write(AssessmentTree.of(cell));
    }

    private static ResponseEntity<byte[]> answer(Assessment cell) {
        return Answers.json(ResponseEntity.ok().eTag(mark(cell).tag()), text(cell));
    }
}
