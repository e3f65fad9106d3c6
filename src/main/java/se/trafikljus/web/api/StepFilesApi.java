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
import se.trafikljus.evidence.StepFile;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.SentFile;
import se.trafikljus.web.page.Visit;

/** The files that are attached to steps with improvement areas, for programs. */
@RestController
class StepFilesApi {

    private static final String FILES = ImprovementsApi.AREA + "/evidence";
    private static final String HASH = "{sha256:[0-9a-f]{64}}";
    private static final String OF_STEP = FILES + "/{number:[1-9][0-9]{0,5}}";

    private final StepFiles files;

    StepFilesApi(StepFiles files) {
        this.files = files;
    }

    @GetMapping(FILES)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
    @Op(
            id = "listStepEvidence",
            says = "The files of an improvement area, by step and time.",
            gives = Gives.STEP_EVIDENCE)
    ResponseEntity<byte[]> list(Visit visit, @PathVariable String improvement) {
        return Answers.tree(
                files.list(visit.actor(), improvement).stream().map(StepFilesApi::tree).toList());
    }

    @GetMapping(FILES + "/" + HASH)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
    @Op(id = "getStepEvidence", says = "The content of a file.", gives = Gives.FILE)
    ResponseEntity<byte[]> get(
            Visit visit, @PathVariable String improvement, @PathVariable String sha256)
            throws IOException {
        StepFile file = files.get(visit.actor(), improvement, sha256);
        return SentFile.kept(file, to -> files.write(visit.actor(), improvement, sha256, to));
    }

    /** Takes the bytes as they are or, which the description leaves out, as a browser's form. */
    @PostMapping(FILES)
    @For({Role.AUDITOR, Role.COMMITTEE})
    @Op(
            id = "addStepEvidence",
            says = "Attaches a file of 25 MB at most to the last step that was taken.",
            query = {Query.NAME, Query.NOTE},
            takesFile = true,
            gives = Gives.STEP_EVIDENCE_FILE,
            status = 201)
    ResponseEntity<byte[]> add(
            Visit visit,
            @PathVariable String improvement,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletRequest request)
            throws IOException {
        return FilesOfApi.added(
                visit,
                asked,
                request,
                (file, note) -> files.add(visit.actor(), improvement, file, note),
                one -> FILES.replace("{improvement}", one.improvement()),
                StepFilesApi::tree);
    }

    @DeleteMapping(OF_STEP + "/" + HASH)
    @For({Role.AUDITOR, Role.COMMITTEE})
    @Op(
            id = "removeStepEvidence",
            says = "Removes a file from a step, for a reason.",
            query = Query.REASON,
            gives = Gives.NOTHING,
            status = 204)
    ResponseEntity<byte[]> remove(
            Visit visit,
            @PathVariable String improvement,
            @PathVariable int number,
            @PathVariable String sha256,
            @RequestParam MultiValueMap<String, String> asked) {
        Outcome<StepFile> removed =
                files.remove(
                        visit.actor(),
                        improvement,
                        number,
                        sha256,
                        Asked.text(asked, Query.REASON).orElse(""));
        return Answers.noting(ResponseEntity.noContent().<byte[]>build(), visit, removed.notes());
    }

    private static Map<String, @Nullable Object> tree(StepFile one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("improvement", one.improvement());
        tree.put("step", one.step());
        tree.putAll(FilesOfApi.tree(one));
        return tree;
    }
}
