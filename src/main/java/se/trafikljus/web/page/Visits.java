package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Serving;
import se.trafikljus.people.People;
import se.trafikljus.people.User;
import se.trafikljus.web.security.Visitor;

/** Tells of a request who makes it, and which language they have chosen. */
@Component
public class Visits {

    private static final String LANGUAGE = "language";
    private static final String CHOICE = "lang";
    private static final String VISIT = Visit.class.getName();

    private final People people;
    private final Serving serving;

    Visits(People people, Serving serving) {
        this.people = people;
        this.serving = serving;
    }

    /** The visit of whoever is signed in, asked for once a request; none where nobody is. */
    public Optional<Visit> of(HttpServletRequest request) {
        if (request.getAttribute(VISIT) instanceof Visit known) {
            return Optional.of(known);
        }
        Optional<Visit> visit = found(request);
        visit.ifPresent(one -> request.setAttribute(VISIT, one));
        return visit;
    }

    private Optional<Visit> found(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (!(principal instanceof Authentication in)
                || !(in.getPrincipal() instanceof Visitor visitor)) {
            return Optional.empty();
        }
        var actor = visitor.acting(request.getRemoteAddr());
        User user = people.acting(actor);
        Language language = visitor.isProgram() ? Languages.of(request) : language(request);
        return Optional.of(new Visit(actor, user, () -> keeps(actor), language));
    }

    private boolean keeps(Actor actor) {
        try {
            people.refuseUnlessKeeper(actor);
            return true;
        } catch (Problem another) {
            return false;
        }
    }

    /** The language chosen with this request, or before in the session; else the server's. */
    public Language language(HttpServletRequest request) {
        Optional<Language> chosen =
                Optional.ofNullable(request.getParameter(CHOICE)).flatMap(Visits::known);
        HttpSession session = request.getSession(false);
        if (chosen.isPresent()) {
            request.getSession().setAttribute(LANGUAGE, chosen.get());
            return chosen.get();
        }
        return session != null && session.getAttribute(LANGUAGE) instanceof Language kept
                ? kept
                : serving.language();
    }

    private static Optional<Language> known(String code) {
        return Stream.of(Language.values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
