package se.trafikljus.web.page;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import se.trafikljus.people.Tokens;
import se.trafikljus.web.security.Sessions;

/**
 * One's own account: how the page is to be, another password, which ends one's other sessions, and
 * tokens for programs.
 */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class AccountPage {

    private final Passwords passwords;
    private final Sessions sessions;
    private final Settings settings;
    private final Tokens tokens;
    private final Clock clock;

    AccountPage(
            Passwords passwords, Sessions sessions, Settings settings, Tokens tokens, Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/account")
    ModelAndView show(Visit visit) {
        ModelAndView page = new ModelAndView("account");
        page.addObject("least", Passwords.LEAST);
        boolean signedIn = visit.actor().proof().isProven();
        page.addObject("signedIn", signedIn);
        page.addObject("refused", "account.refused");
        page.addObject("usualDays", Tokens.USUAL_DAYS);
        page.addObject("mostDays", Tokens.MOST_DAYS);
        page.addObject(
                "tokens",
                signedIn
                        ? TokenLine.of(
                                tokens.list(visit.actor(), visit.user().person()), clock.instant())
                        : List.of());
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
        Language spoken = Language.find(language).orElse(visit.language());
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
