package se.trafikljus.web.admin;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Sweden;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;
import se.trafikljus.web.security.Sessions;

/** Who is signed in, and how they are put out. */
@Controller
@For({Role.ADMIN, Role.AUDITOR})
class SessionsPage {

    private static final String PATH = "/admin/sessions";

    /**
     * A session as the page lists it.
     *
     * @param last when it last asked for a page, in Sweden
     */
    public record Line(String mark, String name, String last, boolean own) {}

    private final Sessions sessions;

    SessionsPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    ModelAndView show(Visit visit, HttpSession session) {
        Keepers.refuseOthers(visit);
        ModelAndView page = new ModelAndView("sessions");
        page.addObject(
                "sessions",
                sessions.open(session.getId()).stream()
                        .map(
                                one ->
                                        new Line(
                                                one.mark(),
                                                one.name(),
                                                Sweden.told(one.last()),
                                                one.own()))
                        .toList());
        return page;
    }

    @PostMapping(PATH)
    ModelAndView end(Visit visit, @RequestParam String session, RedirectAttributes afterwards) {
        Keepers.refuseOthers(visit);
        sessions.end(session);
        return Told.at(PATH, afterwards, Message.of("web.sessions.ended"), List.of());
    }
}
