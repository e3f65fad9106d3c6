package se.trafikljus.web.page;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.people.OwnSettings;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Settings;
import se.trafikljus.web.security.Sessions;

/**
 * One's own account: how the page is to be, and another password, which ends one's other sessions.
 */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class AccountPage {

    private final Passwords passwords;
    private final Sessions sessions;
    private final Settings settings;

    AccountPage(Passwords passwords, Sessions sessions, Settings settings) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/account")
    ModelAndView show(Visit visit) {
        ModelAndView page = new ModelAndView("account");
        page.addObject("least", Passwords.LEAST);
        page.addObject("signedIn", visit.actor().proof().isProven());
        page.addObject("themes", OwnSettings.Theme.values());
        page.addObject("languages", Language.values());
        return page;
    }

    /** Where the page is after a form of it was refused, and is asked for anew. */
    @GetMapping("/account/settings")
    String back() {
        return "redirect:/account";
    }

    @PostMapping("/account/settings")
    ModelAndView settle(
            Visit visit,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String keys,
            @RequestParam(defaultValue = "") String language,
            HttpSession session,
            RedirectAttributes afterwards) {
        Language spoken =
                Stream.of(Language.values())
                        .filter(one -> one.code().equals(language))
                        .findFirst()
                        .orElse(visit.language());
        settings.keep(
                visit.actor(),
                new OwnSettings(
                        OwnSettings.Theme.of(theme).orElse(visit.own().theme()),
                        !keys.equals("off"),
                        Optional.of(spoken)));
        Visits.speak(session, spoken);
        return Told.at("/account", afterwards, Message.of("web.account.settled"), List.of());
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
