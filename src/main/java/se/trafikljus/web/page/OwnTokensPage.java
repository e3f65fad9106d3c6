package se.trafikljus.web.page;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.people.MadeToken;
import se.trafikljus.people.Role;
import se.trafikljus.people.Token;
import se.trafikljus.people.Tokens;

/** One's own tokens for programs: made, seen once, ended. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class OwnTokensPage {

    private final Tokens tokens;
    private final AccountPage account;

    OwnTokensPage(Tokens tokens, AccountPage account) {
        this.tokens = tokens;
        this.account = account;
    }

    /** Where a form that was sent is looked for by its address. */
    @GetMapping({"/account/tokens", "/account/tokens/end"})
    String back() {
        return "redirect:/account";
    }

    @PostMapping("/account/tokens")
    ModelAndView make(
            Visit visit,
            @RequestParam String purpose,
            @RequestParam String days,
            RedirectAttributes afterwards) {
        try {
            MadeToken made =
                    tokens.make(
                            visit.actor(),
                            visit.user().person(),
                            purpose,
                            Given.number(Message.of("web.tokens.days"), days));
            afterwards.addFlashAttribute("secret", made.secret());
            return Told.at("/account", afterwards, Message.of("web.tokens.made"), List.of());
        } catch (Problem problem) {
            ModelAndView page = account.show(visit);
            page.addObject("purpose", purpose);
            page.addObject("days", days);
            page.addObject("refused", "tokens.refused");
            return Refusals.on(page, problem);
        }
    }

    @PostMapping("/account/tokens/end")
    ModelAndView end(Visit visit, @RequestParam String token, RedirectAttributes afterwards) {
        Token ended = tokens.end(visit.actor(), visit.user().person(), token);
        return Told.at(
                "/account", afterwards, Message.of("web.tokens.ended", ended.id()), List.of());
    }
}
