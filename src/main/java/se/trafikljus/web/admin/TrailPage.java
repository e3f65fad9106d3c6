package se.trafikljus.web.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;
import se.trafikljus.people.Role;
import se.trafikljus.trail.Narrators;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Given;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.TrailLine;
import se.trafikljus.web.page.Visit;

/** The record of all changes, by who made them, what about and when; and its proof. */
@Controller
@For({Role.ADMIN, Role.AUDITOR})
class TrailPage {

    private static final int MOST = 200;

    private final Trail trail;
    private final Narrators narrators;

    TrailPage(Trail trail, Narrators narrators) {
        this.trail = trail;
        this.narrators = narrators;
    }

    @GetMapping("/admin/trail")
    ModelAndView show(Visit visit, @RequestParam Map<String, String> given) {
        ModelAndView page = new ModelAndView("trail");
        page.addObject("given", given);
        try {
            Predicate<TrailRecord> wanted = wanted(given);
            TrailLine.Writer lines =
                    new TrailLine.Writer(narrators.to(visit.actor()), visit.language(), MOST);
            trail.show(
                    visit.actor(),
                    List.of(),
                    record -> {
                        if (wanted.test(record)) {
                            lines.accept(record);
                        }
                    });
            page.addObject("lines", lines.latestFirst());
            page.addObject("left", lines.left());
        } catch (Problem problem) {
            page.addObject("lines", List.of());
            page.addObject("left", 0);
            return Refusals.on(page, problem);
        }
        return page;
    }

    private static Predicate<TrailRecord> wanted(Map<String, String> given) {
        Optional<String> person = Given.text(given.getOrDefault("person", "")).map(Spelling::key);
        Optional<String> about = Given.text(given.getOrDefault("about", ""));
        Optional<LocalDate> from =
                Given.day(Message.of("web.trail.from"), given.getOrDefault("from", ""));
        Optional<LocalDate> to =
                Given.day(Message.of("web.trail.to"), given.getOrDefault("to", ""));
        return record ->
                person.map(name -> Spelling.key(record.actor().name()).contains(name)).orElse(true)
                        && about.map(record.subject()::contains).orElse(true)
                        && from.map(day -> day(record).compareTo(day.toString()) >= 0).orElse(true)
                        && to.map(day -> day(record).compareTo(day.toString()) <= 0).orElse(true);
    }

    /** The day in Sweden, as people are told it. */
    private static String day(TrailRecord record) {
        String told = TrailRecord.told(record.at());
        return told.substring(0, Math.min(10, told.length()));
    }

    @GetMapping("/admin/trail/proof")
    ModelAndView prove(Visit visit) {
        ModelAndView page = new ModelAndView("proof");
        page.addObject("proof", trail.verify(visit.actor()));
        return page;
    }
}
