package se.trafikljus.web.evidence;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.people.Role;
import se.trafikljus.sampling.Samples;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.SentFile;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** The files that the assessment of one objective rests on; always to download, never shown. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class EvidencePage {

    private static final String FILES = "/audits/{audit}/evidence/{objective:(?![0-9a-f]{64}).+}";
    private static final String HASH = "{sha256:[0-9a-f]{64}}";

    private final AuditLibrary library;
    private final Evidence evidence;
    private final Samples samples;

    EvidencePage(AuditLibrary library, Evidence evidence, Samples samples) {
        this.library = library;
        this.samples = samples;
        this.evidence = evidence;
    }

    /**
     * @param number the case that the form is filled in for, if any
     */
    @GetMapping(FILES)
    ModelAndView show(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam(name = "case", defaultValue = "") String number,
            Model model) {
        ScoredAudit there = library.seenBy(visit.actor()).read(audit);
        String id = there.objectiveId(objective);
        ModelAndView page = new ModelAndView("evidence", model.asMap());
        page.addObject("audit", there);
        page.addObject("objective", there.rubric().objective(id).orElseThrow());
        page.addObject("files", evidence.of(visit.actor(), audit, id));
        page.addObject("sampled", samples.isDrawn(visit.actor(), audit, id));
        page.addObject("case", number);
        page.addObject("note", "");
        return page;
    }

    /** The files of all objectives and cases together. */
    @GetMapping("/audits/{audit}/evidence")
    ModelAndView all(Visit visit, @PathVariable String audit) {
        ScoredAudit there = library.readWithPapers(visit.actor(), audit);
        ModelAndView page = new ModelAndView("evidence-all");
        page.addObject("audit", there);
        page.addObject(
                "files",
                evidence.list(visit.actor(), audit).stream()
                        .collect(Collectors.groupingBy(EvidenceFile::objective)));
        return page;
    }

    @GetMapping("/audits/{audit}/evidence/" + HASH)
    ResponseEntity<byte[]> download(
            Visit visit, @PathVariable String audit, @PathVariable String sha256)
            throws IOException {
        EvidenceFile file = evidence.get(visit.actor(), audit, sha256);
        return SentFile.kept(file, to -> evidence.write(visit.actor(), audit, file.sha256(), to));
    }

    @PostMapping(FILES)
    @For(Role.AUDITOR)
    ModelAndView add(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam("file") MultipartFile sent,
            @RequestParam Map<String, String> given,
            Model model,
            RedirectAttributes afterwards)
            throws IOException {
        String note = given.getOrDefault("note", "");
        String number = given.getOrDefault("case", "");
        try {
            Outcome<EvidenceFile> added =
                    SentFile.taken(
                            sent,
                            file ->
                                    evidence.add(
                                            visit.actor(), audit, objective, number, file, note));
            return Told.at(
                    back(given, added.now()),
                    afterwards,
                    Message.of("web.evidence.added", added.now().name()),
                    added.notes());
        } catch (Problem problem) {
            ModelAndView page = show(visit, audit, objective, number, model);
            page.addObject("note", note);
            return Refusals.on(page, problem);
        }
    }

    @PostMapping(FILES + "/" + HASH + "/remove")
    @For(Role.AUDITOR)
    ModelAndView remove(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @PathVariable String sha256,
            @RequestParam Map<String, String> given,
            Model model,
            RedirectAttributes afterwards) {
        String reason = given.getOrDefault("reason", "");
        String number = given.getOrDefault("case", "");
        try {
            Outcome<EvidenceFile> removed =
                    evidence.remove(visit.actor(), audit, objective, number, sha256, reason);
            return Told.at(
                    back(given, removed.now()),
                    afterwards,
                    Message.of("web.evidence.removed", removed.now().name()),
                    removed.notes());
        } catch (Problem problem) {
            ModelAndView page = show(visit, audit, objective, "", model);
            page.addObject(
                    "removing",
                    Stream.of(objective, number, sha256)
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.joining("/")));
            page.addObject("reason", reason);
            return Refusals.on(page, problem);
        }
    }

    /** Where the form was: beside the assessment, or alone. */
    private static String back(Map<String, String> given, EvidenceFile file) {
        String page = given.getOrDefault("from", "").equals("score") ? "score" : "evidence";
        return "/audits/" + file.audit() + "/" + page + "/" + file.objective();
    }
}
