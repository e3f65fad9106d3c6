package se.trafikljus.web.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Role;
import se.trafikljus.sampling.Samples;
import se.trafikljus.trail.Narrators;
import se.trafikljus.trail.Trail;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.TrailLine;
import se.trafikljus.web.page.Visit;

/** Who changed what in an audit, from what to what, the latest first. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class AuditTrailPage {

    /** More records than this are not shown on one page. */
    private static final int MOST = 500;

    private final AuditLibrary library;
    private final Trail trail;
    private final Narrators narrators;
    private final Samples samples;

    AuditTrailPage(AuditLibrary library, Trail trail, Narrators narrators, Samples samples) {
        this.library = library;
        this.trail = trail;
        this.narrators = narrators;
        this.samples = samples;
    }

    @GetMapping("/audits/{audit}/trail")
    ModelAndView show(Visit visit, @PathVariable String audit) {
        ScoredAudit there = library.seenBy(visit.actor()).read(audit);
        String id = there.audit().id();
        List<String> subjects = new ArrayList<>(List.of(Audits.subject(id)));
        subjects.add(Recommendations.subject(id));
        subjects.add(Evidence.subject(id));
        subjects.addAll(samples.subjects(visit.actor(), id));
        TrailLine.Writer lines =
                new TrailLine.Writer(narrators.to(visit.actor()), visit.language(), MOST);
        trail.show(visit.actor(), subjects, lines);
        ModelAndView page = new ModelAndView("audit-trail");
        page.addObject("audit", there);
        page.addObject("lines", lines.latestFirst());
        page.addObject("left", lines.left());
        return page;
    }
}
