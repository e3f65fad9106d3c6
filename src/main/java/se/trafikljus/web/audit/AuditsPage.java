package se.trafikljus.web.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.trafikljus.Localized;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditFilter;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.AuditView;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.OnePage;
import se.trafikljus.web.page.Visit;

/** The audits, those that wait for work first. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class AuditsPage {

    private final AuditLibrary library;
    private final Onward onward;

    AuditsPage(AuditLibrary library, Onward onward) {
        this.library = library;
        this.onward = onward;
    }

    @GetMapping("/audits")
    String list(
            Visit visit,
            Model model,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String rubric,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page) {
        AuditView seen = library.seenBy(visit.actor());
        List<AuditLine> all;
        try {
            all = seen.list(filter(municipality, rubric, status, year));
        } catch (Problem unknown) {
            model.addAttribute("fault", unknown.message());
            all = List.of();
        }
        List<AuditLine> ordered =
                all.stream()
                        .sorted(
                                Comparator.comparing((AuditLine one) -> one.audit().status())
                                        .thenComparing(one -> one.audit().id()))
                        .toList();
        OnePage<AuditLine> shown = OnePage.of(ordered, page);
        model.addAttribute("audits", shown.items());
        model.addAttribute("ways", onward.of(visit, shown.items()));
        model.addAllAttributes(shown.numbers());
        model.addAttribute("municipality", municipality);
        model.addAttribute("rubric", rubric);
        model.addAttribute("status", status);
        model.addAttribute("year", year);
        Map<String, Localized> rubrics = new LinkedHashMap<>();
        seen.list().forEach(one -> rubrics.put(one.rubric().id(), one.rubric().title()));
        model.addAttribute("rubrics", rubrics);
        model.addAttribute("statuses", AuditStatus.values());
        model.addAttribute("any", !rubrics.isEmpty());
        return "audits";
    }

    private static AuditFilter filter(
            String municipality, String rubric, String status, String year) {
        return new AuditFilter(
                given(municipality),
                Optional.empty(),
                given(rubric),
                given(status).flatMap(AuditStatus::of),
                given(year).filter(text -> text.matches("\\d{4}")).map(Integer::valueOf));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }
}
