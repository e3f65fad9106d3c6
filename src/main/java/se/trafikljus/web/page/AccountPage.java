package se.trafikljus.web.page;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.web.security.Sessions;

/** One's own account: another password, which ends one's other sessions. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class AccountPage {

    private final Passwords passwords;
    private final Sessions sessions;

    AccountPage(Passwords passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    ModelAndView show(Visit visit) {
        ModelAndView page = new ModelAndView("account");
        page.addObject("least", Passwords.LEAST);
        page.addObject("signedIn", visit.actor().proof().isProven());
        return page;
    }

    @PostMapping("/account")
    ModelAndView change(
            Visit visit,
            @RequestParam String before,
            @RequestParam String password,
            @RequestParam String again,
            HttpSession session,
            RedirectAttributes afterwards) {
        try {
            Person person = visit.user().person();
            if (passwords.proven(person.name(), before).isEmpty()) {
                throw Problem.because("web.account.wrong");
            }
            if (!password.equals(again)) {
                throw Problem.because("web.account.differ");
            }
            passwords.set(visit.actor(), person, password);
            sessions.endOthers(person, session.getId());
            return Told.at("/account", afterwards, Message.of("web.account.changed"), List.of());
        } catch (Problem problem) {
            return Refusals.on(show(visit), problem);
        }
    }
}
