package se.trafikljus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import se.trafikljus.Message;

/** Why somebody was not let in, kept until the page that says so is shown. */
final class SignInFault {

    private static final String FAULT = SignInFault.class.getName();

    /**
     * A message as a session keeps it, which may be in a database.
     *
     * @param key of the message
     * @param arguments of the message
     */
    record Told(String key, ArrayList<Serializable> arguments) implements Serializable {

        static Told of(String key, Serializable... arguments) {
            return new Told(key, new ArrayList<>(List.of(arguments)));
        }

        private Message message() {
            return Message.of(key, arguments.toArray());
        }
    }

    private SignInFault() {}

    static void keep(HttpServletRequest request, AuthenticationException why) {
        keep(request, message(why));
    }

    static void keep(HttpServletRequest request, Told fault) {
        request.getSession().setAttribute(FAULT, fault);
    }

    private static Told message(AuthenticationException why) {
        if (why instanceof PasswordSignIn.Slowed slowed) {
            return Told.of("web.login.slowed", slowed.left().toSeconds() + 1);
        }
        if (why instanceof ProviderSignIn.Unregistered unregistered) {
            return unregistered.told();
        }
        return Told.of(
                why instanceof OAuth2AuthenticationException
                        ? "web.provider.failed"
                        : "web.login.wrong");
    }

    /** What to say of it, once; nothing where nobody was refused. */
    static Optional<Message> told(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(FAULT) instanceof Told fault)) {
            return Optional.empty();
        }
        session.removeAttribute(FAULT);
        return Optional.of(fault.message());
    }
}
