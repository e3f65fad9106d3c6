package se.trafikljus.web.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import se.trafikljus.Spelling;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.User;

/** Lets in whoever knows a registered person's name and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    /** That it was tried too often. */
    static final class Slowed extends AuthenticationException {

        private static final long serialVersionUID = 1L;
        private final Duration wait;

        Slowed(Duration wait) {
            super("Tried too often");
            this.wait = wait;
        }

        Duration left() {
            return wait;
        }
    }

    private final Passwords passwords;
    private final SignInThrottle throttle;

    PasswordSignIn(Passwords passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "?";
        List<String> keys = List.of("name " + Spelling.key(name), "address " + address);
        Duration wait = throttle.begin(keys);
        if (!wait.isZero()) {
            throw new Slowed(wait);
        }
        Optional<User> user = passwords.proven(name, String.valueOf(asked.getCredentials()));
        if (user.isEmpty()) {
            LOG.warn("A wrong name or password from {}", address);
            throw new BadCredentialsException("Wrong name or password");
        }
        throttle.right(keys);
        UsernamePasswordAuthenticationToken in =
                UsernamePasswordAuthenticationToken.authenticated(
                        new Visitor(user.get().person().name(), false), null, List.of());
        in.setDetails(asked.getDetails());
        return in;
    }
}
