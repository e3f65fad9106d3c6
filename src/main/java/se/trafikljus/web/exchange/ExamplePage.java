package se.trafikljus.web.exchange;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.exchange.set.ExampleSet;
import se.trafikljus.exchange.set.ImportReport;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Takes in the audits that ship as an example, from the empty list of audits. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class ExamplePage {

    private final ExampleSet example;
    private final ImportPage imports;

    ExamplePage(ExampleSet example, ImportPage imports) {
        this.example = example;
        this.imports = imports;
    }

    @PostMapping("/audits/example")
    ModelAndView take(Visit visit, RedirectAttributes afterwards) {
        try {
            ImportReport report = example.take(visit.actor());
            return Told.at(
                    "/audits",
                    afterwards,
                    Message.of("web.import.done", report.said()),
                    AsDrafts.together(report.notes(), false));
        } catch (Problem problem) {
            return Refusals.on(imports.form(visit, Map.of()), problem);
        }
    }
}
