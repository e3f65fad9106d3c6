package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The files that assessments rest on, for programs. */
@RestController
class EvidenceApi {

    private static final String FILES = Addresses.V1 + "/audits/{audit}/evidence";
    private static final String OF_OBJECTIVE = FILES + "/{objective}";
    private static final String HASH = "{sha256:[0-9a-f]{64}}";

    private final Evidence evidence;

    EvidenceApi(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping(FILES)
    @For({Role.AUDITOR, Role.ADMIN})
    @Op(
            id = "listEvidence",
            says = "The files of an audit, by objective and time.",
            gives = Gives.EVIDENCE)
    ResponseEntity<byte[]> list(Visit visit, @PathVariable String audit) {
        return Answers.tree(
                evidence.list(visit.actor(), audit).stream().map(EvidenceApi::tree).toList());
    }

    @GetMapping(FILES + "/" + HASH)
    @For({Role.AUDITOR, Role.ADMIN})
    @Op(id = "getEvidence", says = "The content of a file.", gives = Gives.FILE)
    ResponseEntity<byte[]> get(Visit visit, @PathVariable String audit, @PathVariable String sha256)
            throws IOException {
        EvidenceFile file = evidence.get(visit.actor(), audit, sha256);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        evidence.write(visit.actor(), file.sha256(), content);
        return Attachment.called(file.name())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content.toByteArray());
    }

    /** Takes the bytes as they are or, which the description leaves out, as a browser's form. */
    @PostMapping(OF_OBJECTIVE)
    @For(Role.AUDITOR)
    @Op(
            id = "addEvidence",
            says = "Adds a file of 25 MB at most to an objective of a draft.",
            query = {Query.NAME, Query.NOTE},
            takesFile = true,
            gives = Gives.EVIDENCE_FILE,
            status = 201)
    ResponseEntity<byte[]> add(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletRequest request)
            throws IOException {
        String note = Asked.text(asked, Query.NOTE).orElse("");
        MultipartHttpServletRequest form =
                WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            MultipartFile file =
                    Optional.ofNullable(form.getFile("file"))
                            .orElseThrow(() -> Problem.because("web.api.noFile"));
            String called = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return added(visit, audit, objective, called, note, file.getInputStream());
        }
        if (!MediaType.APPLICATION_OCTET_STREAM_VALUE.equals(request.getContentType())) {
            throw new Refused(
                    Problems.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "malformed",
                            Message.of("web.api.noFileType")));
        }
        String name =
                Asked.text(asked, Query.NAME)
                        .orElseThrow(() -> Problem.because("web.api.noFileName"));
        // One byte more than may be kept is enough for the room to refuse it.
        byte[] content = request.getInputStream().readNBytes(Evidence.MOST_BYTES + 1);
        return added(visit, audit, objective, name, note, new ByteArrayInputStream(content));
    }

    private ResponseEntity<byte[]> added(
            Visit visit,
            String audit,
            String objective,
            String name,
            String note,
            InputStream content)
            throws IOException {
        try (InputStream in = content;
                Upload file = Upload.received(name, in)) {
            Outcome<EvidenceFile> added = evidence.add(visit.actor(), audit, objective, file, note);
            EvidenceFile now = added.now();
            return Answers.noting(
                    Answers.json(
                            ResponseEntity.status(HttpStatus.CREATED)
                                    .location(
                                            URI.create(
                                                    FILES.replace("{audit}", now.audit())
                                                            + "/"
                                                            + now.sha256())),
                            Json.write(tree(now))),
                    visit,
                    added.notes());
        }
    }

    @DeleteMapping(OF_OBJECTIVE + "/" + HASH)
    @For(Role.AUDITOR)
    @Op(
            id = "removeEvidence",
            says = "Removes a file from an objective of a draft, for a reason.",
            query = Query.REASON,
            gives = Gives.NOTHING,
            status = 204)
    ResponseEntity<byte[]> remove(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @PathVariable String sha256,
            @RequestParam MultiValueMap<String, String> asked) {
        Outcome<EvidenceFile> removed =
                evidence.remove(
                        visit.actor(),
                        audit,
                        objective,
                        sha256,
                        Asked.text(asked, Query.REASON).orElse(""));
        return Answers.noting(ResponseEntity.noContent().<byte[]>build(), visit, removed.notes());
    }

    private static Map<String, @Nullable Object> tree(EvidenceFile one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("objective", one.objective());
        tree.put("name", one.name());
        tree.put("kind", one.kind().id());
        tree.put("size", one.size());
        tree.put("note", one.note());
        tree.put("added_by", one.addedBy());
        tree.put("added_at", one.addedAt());
        tree.put("sha256", one.sha256());
        return tree;
    }
}
