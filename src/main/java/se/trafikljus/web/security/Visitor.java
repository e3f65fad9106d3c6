package se.trafikljus.web.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Actor;

/**
 * Who is signed in.
 *
 * @param name the person's name
 * @param byLink whether the link that the server printed let them in: then they sit at the machine,
 *     and nobody is registered
 * @param token the id of the token that a program showed; empty where none did
 */
public record Visitor(String name, boolean byLink, String token)
        implements Principal, Serializable {

    /** Somebody who sits at a browser. */
    Visitor(String name, boolean byLink) {
        this(name, byLink, "");
    }

    /** Whether a program asks in their name. */
    public boolean isProgram() {
        return !token.isEmpty();
    }

    /** The visitor that somebody was found to be, by a password, a link or a provider's word. */
    public static Optional<Visitor> of(@Nullable Object principal) {
        return principal instanceof Visitor visitor
                ? Optional.of(visitor)
                : principal instanceof VouchedVisitor vouched
                        ? Optional.of(vouched.visitor())
                        : Optional.empty();
    }

    @Override
    public String getName() {
        return name;
    }

    /**
     * The same as somebody who acts.
     *
     * @param address the network address that the request came from
     */
    public Actor acting(String address) {
        if (byLink) {
            return new Actor(name, name, address);
        }
        return new Actor(
                name, isProgram() ? new Actor.Token(token, address) : new Actor.SignedIn(address));
    }
}
