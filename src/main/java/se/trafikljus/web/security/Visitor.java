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
 */
public record Visitor(String name, boolean byLink) implements Principal, Serializable {

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
        return byLink
                ? new Actor(name, name, address)
                : new Actor(name, new Actor.SignedIn(address));
    }
}
