package se.trafikljus.web.follow;

import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
import se.trafikljus.evidence.StepFile;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.SentFile;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** The files of an improvement area; always to download, never shown. */
@Controller
class StepFilesPage {

    private static final String AREA = "/improvements/{id}";
    private static final String FILES = AREA + "/files";
    private static final String HASH = "{sha256:[0-9a-f]{64}}";
    private static final String REMOVED = FILES + "/{step:[1-9][0-9]{0,5}}/" + HASH + "/remove";

    private final StoryPages pages;
    private final StepFiles files;

    StepFilesPage(StoryPages pages, StepFiles files) {
        this.pages = pages;
        this.files = files;
    }

    /** Where a form that was sent is looked for by its address. */
    @GetMapping({FILES, REMOVED})
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
    String back(@PathVariable String id) {
        return "redirect:/improvements/{id}";
    }

    @GetMapping(FILES + "/" + HASH)
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
    ResponseEntity<byte[]> download(
            Visit visit, @PathVariable String id, @PathVariable String sha256) throws IOException {
        StepFile file = files.get(visit.actor(), id, sha256);
        return SentFile.kept(file, to -> files.write(visit.actor(), id, sha256, to));
    }

    @PostMapping(FILES)
    @For({Role.AUDITOR, Role.COMMITTEE})
    ModelAndView add(
            Visit visit,
            @PathVariable String id,
            @RequestParam("file") MultipartFile sent,
            @RequestParam Map<String, String> given,
            RedirectAttributes afterwards)
            throws IOException {
        String note = given.getOrDefault("note", "");
        try {
            Outcome<StepFile> added =
                    SentFile.taken(sent, file -> files.add(visit.actor(), id, file, note));
            return Told.at(
                    "/improvements/{id}",
                    afterwards,
                    Message.of("web.follow.files.added", added.now().name()),
                    added.notes());
        } catch (Problem problem) {
            ModelAndView page = pages.of(visit, id);
            page.addObject("attaching", true);
            page.addObject("note", note);
            return Refusals.on(page, problem);
        }
    }

    @PostMapping(REMOVED)
    @For({Role.AUDITOR, Role.COMMITTEE})
    ModelAndView remove(
            Visit visit,
            @PathVariable String id,
            @PathVariable int step,
            @PathVariable String sha256,
            @RequestParam Map<String, String> given,
            RedirectAttributes afterwards) {
        String reason = given.getOrDefault("reason", "");
        try {
            Outcome<StepFile> removed = files.remove(visit.actor(), id, step, sha256, reason);
            return Told.at(
                    "/improvements/{id}",
                    afterwards,
                    Message.of("web.evidence.removed", removed.now().name()),
                    removed.notes());
        } catch (Problem problem) {
            ModelAndView page = pages.of(visit, id);
            page.addObject("removing", step + "/" + sha256);
            page.addObject("reason", reason);
            return Refusals.on(page, problem);
        }
    }
}
