package se.trafikljus.web.security;

import java.util.List;

/**
 * Where an organisation's people sign in (OpenID Connect), so that they need no password here.
 *
 * @param id in addresses, such as {@code kommun}
 * @param label what people call it
 * @param issuer its address, under which it describes itself
 * @param client by what it knows this program
 * @param secret with what this program proves to be that
 * @param claim what it tells of a person that is the name in the register, such as {@code email}
 * @param scopes what it is asked to tell
 */
public record Provider(
        String id,
        String label,
        String issuer,
        String client,
        String secret,
        String claim,
        List<String> scopes) {

    public Provider {
        scopes = List.copyOf(scopes);
    }

    /** Without the secret, which is for nobody's log. */
    @Override
    public String toString() {
        return id + " (" + issuer + ")";
    }
}
