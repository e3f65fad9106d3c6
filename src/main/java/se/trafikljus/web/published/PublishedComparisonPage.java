package se.trafikljus.web.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.people.Role;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.Publication;
import se.trafikljus.publication.PublicationGrounds;
import se.trafikljus.publication.Publications;
import se.trafikljus.publication.PublishedFile;
import se.trafikljus.web.page.Asking;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** A published comparison, and the deeds that change who may read it. */
@Controller
@For(
        value = {Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER},
        anybody = true)
class PublishedComparisonPage {

    private static final String ONE = "/published/comparisons/{id:[^.]+}";

    private final Publications publications;
    private final PublicationGrounds grounds;
    private final AuditLibrary library;

    PublishedComparisonPage(
            Publications publications, PublicationGrounds grounds, AuditLibrary library) {
        this.publications = publications;
        this.grounds = grounds;
        this.library = library;
    }

    /** A published comparison's id, of the last part of its address. */
    static String id(String last) {
        return "comparisons/" + last;
    }

    @GetMapping(ONE)
    @Nullable ModelAndView show(
            Asking asking,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model told) {
        Publication one = publications.read(asking.actor(), id(id));
        List<PublishedFile> files = publications.files(asking.actor(), one.id());
        ModelAndView page = new ModelAndView("published-comparison");
        page.addObject("published", one);
        page.addObject("files", files);
        page.addObject("scores", asking.scores());
        page.addObject("address", request.getRequestURL().toString());
        page.addObject("rests", grounds.of(asking.actor(), one.id()));
        List<String> reopened = reopened(asking, one);
        page.addObject("reopened", reopened);
        if (one.isWithdrawn()) {
            page.setStatus(HttpStatus.GONE);
            return page;
        }
        String mark =
                one + "\n" + files + "\n" + page.getModel().get("rests") + reopened + asking.mark();
        return told.asMap().isEmpty() && Unchanged.since(request, response, mark) ? null : page;
    }

    /** For auditors, of the audits it rests on those that are no longer published. */
    private List<String> reopened(Asking asking, Publication one) {
        return asking.scores()
                ? library.seenBy(asking.actor()).list().stream()
                        .filter(line -> one.audits().contains(line.audit().id()))
                        .filter(line -> line.audit().status() != AuditStatus.PUBLISHED)
                        .map(line -> line.municipality().name())
                        .distinct()
                        .toList()
                : List.of();
    }

    @GetMapping(ONE + "/change")
    @For(Role.AUDITOR)
    ModelAndView change(Visit visit, @PathVariable String id) {
        ModelAndView page = new ModelAndView("publication");
        page.addObject("published", publications.read(visit.actor(), id(id)));
        page.addObject("reason", "");
        return page;
    }

    @PostMapping(ONE + "/access")
    @For(Role.AUDITOR)
    ModelAndView open(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String access,
            RedirectAttributes afterwards) {
        try {
            Publication now = publications.setAccess(visit.actor(), id(id), Access.of(access));
            return Told.at(
                    now.path(),
                    afterwards,
                    Message.of("web.publication.access." + now.access().id()),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(change(visit, id), problem);
        }
    }

    @PostMapping(ONE + "/withdraw")
    @For(Role.AUDITOR)
    ModelAndView withdraw(
            Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        try {
            Publication now = publications.withdraw(visit.actor(), id(id), reason);
            return new ModelAndView("redirect:" + now.path());
        } catch (Problem problem) {
            return Refusals.on(change(visit, id).addObject("reason", reason), problem);
        }
    }
}
