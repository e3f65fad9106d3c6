package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.Outcome;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.SentFile;
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
        return SentFile.kept(file, to -> evidence.write(visit.actor(), audit, sha256, to));
    }

    /** Takes the bytes as they are or, which the description leaves out, as a browser's form. */
    @PostMapping(OF_OBJECTIVE)
    @For(Role.AUDITOR)
    @Op(
            id = "addEvidence",
            says =
                    "Adds a file of 25 MB at most to an objective of a draft, or to one case of its"
                            + " latest sample.",
            query = {Query.NAME, Query.NOTE, Query.CASE},
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
        String number = Asked.text(asked, Query.CASE).orElse("");
        return FilesOfApi.added(
                visit,
                asked,
                request,
                (file, note) -> evidence.add(visit.actor(), audit, objective, number, file, note),
                one -> FILES.replace("{audit}", one.audit()),
                EvidenceApi::tree);
    }

    @DeleteMapping(OF_OBJECTIVE + "/" + HASH)
    @For(Role.AUDITOR)
    @Op(
            id = "removeEvidence",
            says = "Removes a file from an objective of a draft, or from a case, for a reason.",
            query = {Query.REASON, Query.CASE},
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
                        Asked.text(asked, Query.CASE).orElse(""),
                        sha256,
                        Asked.text(asked, Query.REASON).orElse(""));
        return Answers.noting(ResponseEntity.noContent().<byte[]>build(), visit, removed.notes());
    }

    private static Map<String, @Nullable Object> tree(EvidenceFile one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("objective", one.objective());
        tree.put("case", one.caseId().isEmpty() ? null : one.caseId());
        tree.putAll(FilesOfApi.tree(one));
        return tree;
    }
}
