package se.trafikljus.web.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.people.Role;
import se.trafikljus.publication.AuditPublishing;
import se.trafikljus.publication.Publication;
import se.trafikljus.publication.Publications;
import se.trafikljus.publication.PublishedFile;
import se.trafikljus.report.PublishedAudit;
import se.trafikljus.report.PublishedAudits;
import se.trafikljus.web.page.Asking;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.OnePage;
import se.trafikljus.web.page.Refusals;

/** What is published that somebody may read, and each published audit. */
@Controller
@For(
        value = {Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER},
        anybody = true)
class PublishedPage {

    private final PublishedAudits published;
    private final AuditPublishing publishing;
    private final Publications publications;

    PublishedPage(
            PublishedAudits published, AuditPublishing publishing, Publications publications) {
        this.published = published;
        this.publishing = publishing;
        this.publications = publications;
    }

    @GetMapping("/published")
    ModelAndView list(
            Asking asking,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page) {
        PublishedChoice choice = new PublishedChoice(municipality.strip(), year.strip());
        List<AuditLine> all = published.list(asking.actor());
        ModelAndView shown = new ModelAndView("published");
        shown.addObject("any", !all.isEmpty());
        shown.addObject("choice", choice);
        shown.addObject("municipalities", PublishedChoice.municipalities(all));
        shown.addObject("years", PublishedChoice.years(all));
        boolean isFirst = choice.isEverything() && page <= 1;
        shown.addObject(
                "comparisons", isFirst ? publications.comparisons(asking.actor()) : List.of());
        try {
            List<AuditLine> chosen =
                    choice.isEverything() ? all : published.list(asking.actor(), choice.filter());
            return show(shown, chosen, page);
        } catch (Problem unknown) {
            return Refusals.on(show(shown, List.of(), page), unknown);
        }
    }

    private static ModelAndView show(ModelAndView shown, List<AuditLine> chosen, int page) {
        OnePage<AuditLine> some = OnePage.of(chosen, page);
        shown.addObject("audits", some.items());
        return shown.addAllObjects(some.numbers());
    }

    @GetMapping("/published/audits/{audit:[^.]+}")
    @Nullable ModelAndView audit(
            Asking asking,
            @PathVariable String audit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model told) {
        PublishedAudit one = published.read(asking.actor(), audit, asking.language());
        String id = one.audit().audit().id();
        Optional<Publication> kept = publishing.of(asking.actor(), id);
        List<PublishedFile> files =
                kept.map(there -> publications.files(asking.actor(), there.id())).orElse(List.of());
        // What is said of a deed is said once.
        if (told.asMap().isEmpty()
                && Unchanged.since(request, response, one.mark() + asking.mark())) {
            return null;
        }
        ModelAndView page = new ModelAndView("published-audit");
        page.addObject("published", one);
        page.addObject("audit", one.audit().audit());
        page.addObject("publishedStyle", id);
        page.addObject("areas", PublishedArea.of(one, asking.language()));
        page.addObject("rebuilt", Reconstructed.in(one.alone()).isAny());
        page.addObject("kept", kept.orElse(null));
        page.addObject("files", files);
        page.addObject("scores", asking.scores());
        page.addObject("address", request.getRequestURL().toString());
        return page;
    }
}
