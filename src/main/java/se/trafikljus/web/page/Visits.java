package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Serving;
import se.trafikljus.people.OwnSettings;
import se.trafikljus.people.People;
import se.trafikljus.people.Settings;
import se.trafikljus.web.security.Visitor;

/** Tells of a request who makes it, and which language they have chosen. */
@Component
public class Visits {

    private static final String LANGUAGE = "language";
    private static final String CHOICE = "lang";
    private static final String VISIT = Visit.class.getName();

    private final People people;
    private final Settings settings;
    private final Serving serving;

    Visits(People people, Settings settings, Serving serving) {
        this.people = people;
        this.settings = settings;
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

    /** Whoever asks, signed in or not. */
    public Asking asking(HttpServletRequest request) {
        Optional<Visit> visit = of(request);
        return new Asking(
                visit.map(Visit::actor)
                        .orElseGet(() -> Actor.anybody(String.valueOf(request.getRemoteAddr()))),
                language(request),
                visit);
    }

    private Optional<Visit> found(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal instanceof Authentication in
                ? Visitor.of(in.getPrincipal()).map(visitor -> visit(visitor, request))
                : Optional.empty();
    }

    private Visit visit(Visitor visitor, HttpServletRequest request) {
        Actor actor = visitor.acting(request.getRemoteAddr());
        OwnSettings own = settings.of(actor);
        Language language =
                visitor.isProgram()
                        ? Languages.of(request)
                        : chosen(request).or(own::language).orElseGet(serving::language);
        return new Visit(actor, people.acting(actor), own, () -> keeps(actor), language);
    }

    private boolean keeps(Actor actor) {
        try {
            people.refuseUnlessKeeper(actor);
            return true;
        } catch (Problem another) {
            return false;
        }
    }

    /**
     * The language chosen with this request, or before in the session; else the person's own, else
     * the server's.
     */
    public Language language(HttpServletRequest request) {
        Optional<Language> visitors =
                request.getAttribute(VISIT) instanceof Visit known
                        ? Optional.of(known.language())
                        : Optional.empty();
        return chosen(request).or(() -> visitors).orElseGet(serving::language);
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Optional<Language> asked = asked(request);
        if (asked.isPresent()) {
            speak(request.getSession(), asked.get());
            return asked;
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LANGUAGE) instanceof Language kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** None where the form or the address cannot be read, which is another's to tell. */
    private static Optional<Language> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(CHOICE)).flatMap(Language::find);
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** From now on that language is spoken in a session. */
    static void speak(HttpSession session, Language language) {
        session.setAttribute(LANGUAGE, language);
    }
}
