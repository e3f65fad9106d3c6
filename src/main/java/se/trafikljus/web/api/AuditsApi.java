package se.trafikljus.web.api;

import java.io.IOException;
import java.net.URI;
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
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditFilter;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.json.AuditFiles;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** Audits for programs: listed, shown, started, and taken from draft to published. */
@RestController
class AuditsApi {

    private static final String AUDITS = Addresses.V1 + "/audits";
    private static final String AUDIT = AUDITS + "/{audit}";

    private final AuditLibrary library;
    private final Drafts drafts;
    private final Approvals approvals;

    AuditsApi(AuditLibrary library, Drafts drafts, Approvals approvals) {
        this.library = library;
        this.drafts = drafts;
        this.approvals = approvals;
    }

    @GetMapping(AUDITS)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
    @Op(
            id = "listAudits",
            says = "The audits that the person may see, as `audit list --format json`.",
            query = {Query.MUNICIPALITY, Query.BODY, Query.RUBRIC, Query.STATUS, Query.YEAR},
            gives = Gives.AUDITS)
    ResponseEntity<byte[]> list(Visit visit, @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        List<AuditLine> lines =
                library.seenBy(visit.actor())
                        .list(
                                new AuditFilter(
                                        Asked.text(asked, Query.MUNICIPALITY),
                                        Asked.text(asked, Query.BODY),
                                        Asked.text(asked, Query.RUBRIC),
                                        Asked.status(asked),
                                        Asked.number(asked, Query.YEAR)));
        return Answers.of(out -> AuditFiles.json(lines, out));
    }

    @GetMapping(AUDIT)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
    @Op(
            id = "getAudit",
            says = "One audit with its assessments, as `audit show --format json`.",
            gives = Gives.AUDIT)
    ResponseEntity<byte[]> show(Visit visit, @PathVariable String audit) throws IOException {
        ScoredAudit shown = library.seenBy(visit.actor()).read(audit);
        return Answers.of(out -> AuditFiles.json(shown, out));
    }

    @PostMapping(AUDITS)
    @For(Role.AUDITOR)
    @Op(
            id = "startAudit",
            says = "Starts a draft, as `audit start` does. Location tells where it is.",
            takes = Shape.NEW_AUDIT,
            gives = Gives.AUDIT,
            status = 201)
    ResponseEntity<byte[]> start(Visit visit, Sent sent) throws IOException {
        NewAudit wanted =
                new NewAudit(
                        sent.words("municipality"),
                        sent.words("rubric"),
                        sent.text("body").map(Audit::bodies).orElse(List.of()),
                        sent.words("question"),
                        sent.day("from"),
                        sent.day("to"),
                        sent.words("follows"));
        Outcome<ScoredAudit> started = drafts.start(visit.actor(), wanted);
        String text = Answers.text(out -> AuditFiles.json(started.now(), out));
        URI place = URI.create(AUDITS + "/" + started.now().audit().id());
        return Answers.noting(
                Answers.json(ResponseEntity.status(HttpStatus.CREATED).location(place), text),
                visit,
                started.notes());
    }

    @PostMapping(AUDIT + "/approve")
    @For(Role.AUDITOR)
    @Op(
            id = "approveAudit",
            says = "Approves a draft, as `audit approve` does, which locks it.",
            takes = Shape.APPROVAL,
            gives = Gives.AUDIT)
    ResponseEntity<byte[]> approve(Visit visit, @PathVariable String audit, Sent sent)
            throws IOException {
        return after(visit, approvals.approve(visit.actor(), audit, sent.text("allow_unfounded")));
    }

    @PostMapping(AUDIT + "/publish")
    @For(Role.AUDITOR)
    @Op(
            id = "publishAudit",
            says = "Publishes an approved audit, as `audit publish` does.",
            takes = Shape.PUBLICATION,
            gives = Gives.AUDIT)
    ResponseEntity<byte[]> publish(Visit visit, @PathVariable String audit, Sent nothing)
            throws IOException {
        return after(visit, approvals.publish(visit.actor(), audit));
    }

    @PostMapping(AUDIT + "/reopen")
    @For(Role.AUDITOR)
    @Op(
            id = "reopenAudit",
            says = "Opens a locked audit again, as `audit reopen` does.",
            takes = Shape.REOPENING,
            gives = Gives.AUDIT)
    ResponseEntity<byte[]> reopen(Visit visit, @PathVariable String audit, Sent sent)
            throws IOException {
        return after(visit, approvals.reopen(visit.actor(), audit, sent.words("reason")));
    }

    private ResponseEntity<byte[]> after(Visit visit, Outcome<Audit> outcome) throws IOException {
        return Answers.noting(show(visit, outcome.now().id()), visit, outcome.notes());
    }
}
