package se.trafikljus.web.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Given;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Rehearses;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Takes in a file that somebody sends: first what it would change, then the deed. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class ImportPage {

    private static final String UPLOAD = "/audits/import/{upload}";

    private static final List<String> ALL_KINDS = List.of("set", "form", "table");

    /** Whoever scores nothing brings in what others scored. */
    private static final List<String> SETS = List.of("set");

    private final Intake intake;
    private final ReceivedFiles received;
    private final Rubrics rubrics;

    ImportPage(Intake intake, ReceivedFiles received, Rubrics rubrics) {
        this.intake = intake;
        this.received = received;
        this.rubrics = rubrics;
    }

    @GetMapping("/audits/import")
    ModelAndView form(Visit visit, @RequestParam Map<String, String> given) {
        ModelAndView page = new ModelAndView("import");
        page.addObject("kinds", visit.scores() ? ALL_KINDS : SETS);
        page.addObject("given", given);
        page.addObject("rubrics", rubrics.all());
        return page;
    }

    /** Looks the file over; nothing is changed by it. */
    @PostMapping("/audits/import")
    ModelAndView send(
            Visit visit,
            @RequestParam("file") MultipartFile sent,
            @RequestParam Map<String, String> given)
            throws IOException {
        Upload file = null;
        try {
            Intake.Reading reading = reading(given);
            if (sent.isEmpty()) {
                throw Problem.because("web.import.noFile");
            }
            try (InputStream content = sent.getInputStream()) {
                file =
                        Upload.received(
                                Optional.ofNullable(sent.getOriginalFilename()).orElse("fil"),
                                content);
            }
            intake.take(visit.actor(), file, reading, true);
            String id = received.keep(owner(visit), file, reading);
            return new ModelAndView("redirect:/audits/import/" + id);
        } catch (Problem problem) {
            if (file != null) {
                file.close();
            }
            return Refusals.on(form(visit, given), problem);
        }
    }

    @GetMapping(UPLOAD)
    @Rehearses
    ModelAndView preview(Visit visit, @PathVariable String upload) {
        ReceivedFiles.Received kept = kept(visit, upload);
        ModelAndView page = new ModelAndView("import-preview");
        page.addObject("upload", upload);
        page.addObject("file", kept.file().shortName());
        try {
            page.addObject(
                    "preview", intake.take(visit.actor(), kept.file(), kept.reading(), true));
        } catch (Problem problem) {
            Refusals.on(page, problem);
        }
        return page;
    }

    @PostMapping(UPLOAD)
    ModelAndView take(Visit visit, @PathVariable String upload, RedirectAttributes afterwards) {
        ReceivedFiles.Received kept = kept(visit, upload);
        try {
            Preview taken = intake.take(visit.actor(), kept.file(), kept.reading(), false);
            received.drop(owner(visit), upload);
            return Told.at(
                    taken.first().isEmpty() ? "/audits" : "/audits/" + taken.first(),
                    afterwards,
                    Message.of("web.import.done", taken.said()),
                    taken.notes());
        } catch (Problem problem) {
            return Refusals.on(preview(visit, upload), problem);
        }
    }

    @PostMapping(UPLOAD + "/drop")
    ModelAndView drop(Visit visit, @PathVariable String upload) {
        kept(visit, upload);
        received.drop(owner(visit), upload);
        return new ModelAndView("redirect:/audits/import");
    }

    private ReceivedFiles.Received kept(Visit visit, String upload) {
        return received.find(owner(visit), upload).orElseThrow(NotThere::new);
    }

    private static Person owner(Visit visit) {
        return visit.user().person();
    }

    private static Intake.Reading reading(Map<String, String> given) {
        String kind = given.getOrDefault("kind", "set").toUpperCase(Locale.ROOT);
        return new Intake.Reading(
                kind.equals("TABLE")
                        ? Intake.Kind.TABLE
                        : kind.equals("FORM") ? Intake.Kind.FORM : Intake.Kind.SET,
                given.containsKey("replace"),
                given.getOrDefault("rubric", ""),
                Given.text(given.getOrDefault("municipality", "")),
                Given.day(Message.of("audit.field.period_from"), given.getOrDefault("from", "")),
                Given.day(Message.of("audit.field.period_to"), given.getOrDefault("to", "")));
    }
}
