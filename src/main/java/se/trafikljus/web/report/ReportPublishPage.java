package se.trafikljus.web.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.comparison.Names;
import se.trafikljus.people.Role;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.FinishedComparison;
import se.trafikljus.publication.HandedFile;
import se.trafikljus.publication.Publication;
import se.trafikljus.publication.Publications;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** The deed that publishes a comparative report which was ordered and is made. */
@Controller
@For(Role.AUDITOR)
class ReportPublishPage {

    private final ReportQueue queue;
    private final ReportShelf shelf;
    private final Publications publications;
    private final ReportDesk desk;
    private final ReportNames names;

    ReportPublishPage(
            ReportQueue queue,
            ReportShelf shelf,
            Publications publications,
            ReportDesk desk,
            ReportNames names) {
        this.queue = queue;
        this.shelf = shelf;
        this.publications = publications;
        this.desk = desk;
        this.names = names;
    }

    @GetMapping("/reports/{job}/publish")
    ModelAndView show(Visit visit, @PathVariable String job) {
        ReportJob found = found(job);
        return page(visit, found, title(visit, found), Access.CLOSED);
    }

    /** The report's own, as its files have it. */
    private String title(Visit visit, ReportJob job) {
        ReportWish wish = job.wish();
        try {
            return desk.title(
                    visit.actor(),
                    wish.chosen().selection(),
                    wish.chosen().policy(),
                    wish.order(day(job)));
        } catch (Problem changedSince) {
            return names.of(visit.actor(), job).in(wish.language());
        }
    }

    @PostMapping("/reports/{job}/publish")
    ModelAndView publish(
            Visit visit,
            @PathVariable String job,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String access,
            RedirectAttributes afterwards) {
        ReportJob found = found(job);
        try {
            if (found.wish().carriesData()) {
                throw Problem.conflict("web.publication.carriesData");
            }
            if (title.isBlank()) {
                throw Problem.because("web.publication.noTitle");
            }
            Publication now =
                    publications.publish(visit.actor(), finished(found), title, Access.of(access));
            return Told.at(now.path(), afterwards, Message.of("web.publication.done"), List.of());
        } catch (Problem problem) {
            return Refusals.on(page(visit, found, title, Access.of(access)), problem);
        }
    }

    private ReportJob found(String id) {
        return queue.find(id).filter(ReportJob::canBePublished).orElseThrow(NotThere::new);
    }

    private FinishedComparison finished(ReportJob job) {
        ReportWish wish = job.wish();
        Optional<Report.Basis> rests = job.standing().rests();
        return new FinishedComparison(
                wish.language(),
                wish.added().day().orElseGet(() -> day(job)),
                rests.map(Report.Basis::ids).orElse(List.of()),
                rests.map(Report.Basis::earlier).orElse(List.of()),
                wish.chosen().policy() != Names.NONE,
                StateOfThings.records(job.state()),
                job.standing().files().stream().map(file -> handed(job, file)).toList());
    }

    private static LocalDate day(ReportJob job) {
        return Sweden.today(Clock.fixed(job.orderedAt(), Sweden.TIME));
    }

    private HandedFile handed(ReportJob job, ReportFile file) {
        try {
            return new HandedFile(file.name(), Files.readAllBytes(shelf.file(job, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView page(Visit visit, ReportJob job, String title, Access access) {
        ModelAndView page = new ModelAndView("report-publish");
        page.addObject("job", job);
        page.addObject("name", names.of(visit.actor(), job));
        page.addObject("standing", job.standing());
        page.addObject("called", title);
        page.addObject("access", access.id());
        return page;
    }
}
