package se.trafikljus.web.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.Problem;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.people.Role;
import se.trafikljus.report.Report;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Visit;
import se.trafikljus.web.report.ReportFile;
import se.trafikljus.web.report.ReportJob;
import se.trafikljus.web.report.ReportOrders;

/** Reports for programs: ordered, watched, fetched. */
@RestController
@For(Role.AUDITOR)
class ReportsApi {

    private static final String REPORTS = Addresses.V1 + "/reports";
    private static final String JOB = REPORTS + "/{job}";

    /** What can be ordered, the usual first. */
    private static final List<String> KINDS = List.of("comparison", "audit");

    /** After how many seconds it is worth asking again. */
    private static final String SOON = "1";

    private final ReportOrders orders;

    ReportsApi(ReportOrders orders) {
        this.orders = orders;
    }

    @PostMapping(REPORTS)
    @Op(
            id = "orderReport",
            says =
                    "Orders a report of a comparison or of one audit. Location tells where to ask"
                            + " how far it has come.",
            takes = Shape.REPORT,
            gives = Gives.REPORT_JOB,
            status = 202)
    ResponseEntity<byte[]> order(Visit visit, Sent sent) throws IOException {
        ReportJob job = orders.order(visit.actor(), asked(sent), visit.language());
        return answer(
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .location(URI.create(REPORTS + "/" + job.id())),
                visit,
                job);
    }

    /** As the page's form asks. */
    private static MultiValueMap<String, String> asked(Sent sent) {
        String kind = sent.text("kind").orElse(KINDS.get(0));
        if (!KINDS.contains(kind)) {
            throw Problem.because("web.api.unknownReport", kind, String.join(", ", KINDS));
        }
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (Field field : Shape.REPORT.fields()) {
            String name = field.name();
            if (name.equals("bodies")) {
                asked.add(name, String.join(";", sent.texts(name)));
            } else if (field.kind() == Field.Kind.TEXTS) {
                sent.texts(name).forEach(one -> asked.add(name, one));
            } else {
                sent.text(name).ifPresent(one -> asked.add(name, one));
            }
        }
        return asked;
    }

    @GetMapping(JOB)
    @Op(
            id = "getReport",
            says = "How far a report has come, and its files once it is made.",
            gives = Gives.REPORT_JOB)
    ResponseEntity<byte[]> show(Visit visit, @PathVariable String job) throws IOException {
        return answer(ResponseEntity.ok(), visit, found(job));
    }

    @PostMapping(JOB + "/cancel")
    @Op(
            id = "cancelReport",
            says = "Ends a report that one ordered oneself before it is made.",
            gives = Gives.REPORT_JOB)
    ResponseEntity<byte[]> cancel(Visit visit, @PathVariable String job) throws IOException {
        ReportJob found = found(job);
        orders.cancel(visit.actor(), found);
        return answer(ResponseEntity.ok(), visit, found);
    }

    @GetMapping(JOB + "/{file}")
    @Op(id = "getReportFile", says = "One file of a report.", gives = Gives.FILE)
    ResponseEntity<Resource> file(@PathVariable String job, @PathVariable String file) {
        Path path = orders.file(found(job), file).orElseThrow(NotThere::new);
        return Attachment.called(file)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(path));
    }

    private ReportJob found(String job) {
        return orders.find(job).orElseThrow(NotThere::new);
    }

    private ResponseEntity<byte[]> answer(
            ResponseEntity.BodyBuilder answer, Visit visit, ReportJob job) throws IOException {
        ReportJob.Standing standing = job.standing();
        if (!standing.state().isOver()) {
            answer.header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return Answers.json(answer, Json.write(tree(visit, job, standing)));
    }

    private Map<String, @Nullable Object> tree(
            Visit visit, ReportJob job, ReportJob.Standing standing) throws IOException {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("job", job.id());
        tree.put("state", standing.state().id());
        tree.put("place", orders.place(job));
        tree.put("step", standing.step().in(visit.language()));
        tree.put("done", standing.done());
        tree.put("of", job.wish().formats().size());
        tree.put("ordered_by", job.orderedBy());
        tree.put("ordered_at", job.orderedAt().toString());
        tree.put("audits", standing.rests().map(Report.Basis::audits).orElse(null));
        tree.put("drafts", standing.rests().map(Report.Basis::drafts).orElse(null));
        tree.put("said", standing.said().stream().map(one -> one.in(visit.language())).toList());
        List<Object> files = new ArrayList<>();
        for (ReportFile file : standing.files()) {
            Path path = orders.file(job, file.name()).orElse(null);
            if (path != null) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("name", file.name());
                one.put("size", file.bytes());
                one.put("sha256", ReportOrders.sha256(path));
                one.put("href", REPORTS + "/" + job.id() + "/" + file.name());
                files.add(one);
            }
        }
        tree.put("files", files);
        return tree;
    }
}
