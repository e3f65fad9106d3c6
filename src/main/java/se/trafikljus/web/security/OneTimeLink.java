package se.trafikljus.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import se.trafikljus.people.People;

/**
 * The link that lets in whoever sits at the machine, once, while nobody is registered: the server
 * prints it where only they can read it.
 */
@Component
public class OneTimeLink {

    static final String PLACE = "/login/link/";

    private static final int BYTES = 32;

    private final People people;
    private String token = made();

    OneTimeLink(People people) {
        this.people = people;
    }

    private static String made() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Where it leads on the server; the first page where persons are registered. */
    public synchronized String path() {
        return people.isUnkept() ? PLACE + token : "/";
    }

    /** Whether this is the link, used for the first time, and it may let somebody in. */
    synchronized boolean use(String shown) {
        boolean right =
                people.isUnkept()
                        && !token.isEmpty()
                        && MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8),
                                shown.getBytes(StandardCharsets.UTF_8));
        if (right) {
            token = "";
        }
        return right;
    }
}
