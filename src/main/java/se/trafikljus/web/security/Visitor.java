package se.trafikljus.web.security;

import java.io.Serializable;
import java.security.Principal;
import se.trafikljus.Actor;

/**
 * Who is signed in.
 *
 * @param name the person's name
 * @param byLink whether the link that the server printed let them in: then they sit at the machine,
 *     and nobody is registered
 */
public record Visitor(String name, boolean byLink) implements Principal, Serializable {

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
