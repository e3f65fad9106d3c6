package se.trafikljus.web.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Problem;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Visit;

/** One report that was ordered: how far it has come, and its files. */
@Controller
@For(Role.AUDITOR)
class ReportJobPage {

    private final ReportQueue queue;
    private final ReportShelf shelf;
    private final ReportNames names;

    ReportJobPage(ReportQueue queue, ReportShelf shelf, ReportNames names) {
        this.queue = queue;
        this.shelf = shelf;
        this.names = names;
    }

    @GetMapping("/reports/{job}")
    ModelAndView show(Visit visit, @PathVariable String job) {
        return page("report", visit, found(job));
    }

    /** The part of the page that changes, for whoever asks again and again. */
    @GetMapping("/reports/{job}/row")
    ModelAndView row(Visit visit, @PathVariable String job) {
        return page("report-parts :: row", visit, found(job));
    }

    @PostMapping("/reports/{job}/cancel")
    ModelAndView cancel(Visit visit, @PathVariable String job) {
        ReportJob found = found(job);
        try {
            queue.cancel(visit.actor(), found);
            return new ModelAndView("redirect:/reports/" + found.id());
        } catch (Problem problem) {
            return Refusals.on(page("report", visit, found), problem);
        }
    }

    @GetMapping("/reports/{job}/{file}")
    ResponseEntity<Resource> file(@PathVariable String job, @PathVariable String file) {
        ReportJob found = found(job);
        ReportFile wanted = found.file(file).orElseThrow(NotThere::new);
        Path path = shelf.file(found, wanted);
        if (!Files.isRegularFile(path)) {
            throw new NotThere();
        }
        return Attachment.called(wanted.name())
                .contentType(type(wanted))
                .body(new FileSystemResource(path));
    }

    private ReportJob found(String id) {
        return queue.find(id).orElseThrow(NotThere::new);
    }

    private ModelAndView page(String view, Visit visit, ReportJob job) {
        ModelAndView page = new ModelAndView(view);
        ReportJob.Standing standing = job.standing();
        page.addObject("job", job);
        page.addObject("name", names.of(visit.actor(), job));
        page.addObject("standing", standing);
        page.addObject("place", queue.place(job));
        page.addObject("own", job.orderedBy().equals(visit.actor().name()));
        return page;
    }

    private static MediaType type(ReportFile file) {
        return switch (file.ending()) {
            case "pdf" -> MediaType.APPLICATION_PDF;
            case "html" -> new MediaType("text", "html", StandardCharsets.UTF_8);
            case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            case "json" -> MediaType.APPLICATION_JSON;
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
