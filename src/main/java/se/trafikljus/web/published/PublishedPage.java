package se.trafikljus.web.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.people.Role;
import se.trafikljus.report.PublishedAudit;
import se.trafikljus.report.PublishedAudits;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The published audits that somebody may read, and each of them. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class PublishedPage {

    private final PublishedAudits published;

    PublishedPage(PublishedAudits published) {
        this.published = published;
    }

    @GetMapping("/published")
    ModelAndView list(Visit visit) {
        return new ModelAndView("published").addObject("audits", published.list(visit.actor()));
    }

    @GetMapping("/published/audits/{audit:[^.]+}")
    @Nullable ModelAndView audit(
            Visit visit,
            @PathVariable String audit,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublishedAudit one = published.read(visit.actor(), audit, visit.language());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified(tag(one, visit, request))) {
            return null;
        }
        ModelAndView page = new ModelAndView("published-audit");
        page.addObject("published", one);
        page.addObject("audit", one.audit().audit());
        page.addObject("styled", one.audit().audit().id());
        page.addObject("areas", PublishedArea.of(one, visit.language()));
        page.addObject("rebuilt", Reconstructed.in(one.alone()).isAny());
        return page;
    }

    /** The page names its reader, and its forms belong to their session. */
    private static String tag(PublishedAudit one, Visit visit, HttpServletRequest request) {
        String of =
                String.join(
                        "\n",
                        one.mark(),
                        visit.user().person().name(),
                        visit.user().role().id(),
                        visit.language().code(),
                        request.getSession().getId());
        return DigestUtils.md5DigestAsHex(of.getBytes(StandardCharsets.UTF_8));
    }
}
