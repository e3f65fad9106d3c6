package se.trafikljus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import se.trafikljus.Message;

/** Why somebody was not let in, kept until the page that says so is shown. */
final class SignInFault {

    private static final String SECONDS = SignInFault.class.getName();

    private SignInFault() {}

    static void keep(HttpServletRequest request, AuthenticationException why) {
        long seconds =
                why instanceof PasswordSignIn.Slowed slowed ? slowed.left().toSeconds() + 1 : 0;
        request.getSession().setAttribute(SECONDS, seconds);
    }

    /** What to say of it, once; nothing where nobody was refused. */
    static Optional<Message> told(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SECONDS) instanceof Long seconds)) {
            return Optional.empty();
        }
        session.removeAttribute(SECONDS);
        return Optional.of(
                seconds == 0
                        ? Message.of("web.login.wrong")
                        : Message.of("web.login.slowed", seconds));
    }
}
