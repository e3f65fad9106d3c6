package se.trafikljus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.trafikljus.Message;
import se.trafikljus.people.People;

/** The page on which one signs in, and the link that does so without a password. */
@Controller
class LoginPage {

    private final OneTimeLink link;
    private final People people;
    private final SessionRegistry open;
    private final Providers providers;

    LoginPage(OneTimeLink link, People people, SessionRegistry open, Providers providers) {
        this.providers = providers;
        this.link = link;
        this.people = people;
        this.open = open;
    }

    @GetMapping("/login")
    String login(
            HttpServletRequest request,
            Model model,
            @RequestParam("out") Optional<String> out,
            @RequestParam("link") Optional<String> used,
            @RequestParam("ended") Optional<String> ended) {
        Optional<Message> fault = SignInFault.told(request);
        model.addAttribute("fault", fault.orElse(null));
        model.addAttribute(
                "note",
                out.isPresent()
                        ? Message.of("web.login.out")
                        : used.isPresent()
                                ? Message.of("web.login.linkUsed")
                                : ended.isPresent() ? Message.of("web.login.ended") : null);
        model.addAttribute("login", true);
        model.addAttribute("unkept", people.isUnkept());
        model.addAttribute("providers", providers.all());
        return "login";
    }

    /** Off to a provider, if it answers; here that can still be told in words. */
    @GetMapping("/login/at/{id}")
    String away(@PathVariable String id, HttpServletRequest request) {
        Optional<Provider> provider = providers.find(id);
        if (provider.isPresent() && providers.answers(provider.get())) {
            return "redirect:/oauth2/authorization/" + provider.get().id();
        }
        SignInFault.keep(
                request,
                provider.map(one -> SignInFault.Told.of("web.provider.silent", one.label()))
                        .orElse(SignInFault.Told.of("web.provider.failed")));
        return "redirect:/login?fault";
    }

    @GetMapping(OneTimeLink.PLACE + "{token}")
    String byLink(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (!link.use(token)) {
            return "redirect:/login?link";
        }
        request.getSession();
        Visitor visitor = new Visitor(System.getProperty("user.name", "?"), true);
        open.registerNewSession(request.changeSessionId(), visitor);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(visitor, null, List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        return "redirect:/";
    }
}
