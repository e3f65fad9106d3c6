package se.trafikljus.web.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import se.trafikljus.people.Person;

/** Who is signed in, and how they are put out. */
@Component
public class Sessions {

    private static final int SHOWN = 12;

    /**
     * A session.
     *
     * @param mark by what it is told from others; not what its browser holds
     * @param last when it last asked for a page
     * @param own whether it is the one that asks
     */
    public record Open(String mark, String name, Instant last, boolean own) {}

    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /**
     * All that are open, the one used last first.
     *
     * @param own the id of the session that asks
     */
    public List<Open> open(String own) {
        return all().map(
                        one ->
                                new Open(
                                        mark(one),
                                        name(one),
                                        one.getLastRequest().toInstant(),
                                        one.getSessionId().equals(own)))
                .sorted(Comparator.comparing(Open::last).reversed())
                .toList();
    }

    /** Ends the session with that mark at its next request; nothing if there is none. */
    public void end(String mark) {
        all().filter(one -> mark(one).equals(mark)).forEach(SessionInformation::expireNow);
    }

    /**
     * Ends all of a person's sessions but one.
     *
     * @param own the id of the session that stays
     */
    public void endOthers(Person person, String own) {
        all().filter(one -> new Person(name(one)).is(person))
                .filter(one -> !one.getSessionId().equals(own))
                .forEach(SessionInformation::expireNow);
    }

    private Stream<SessionInformation> all() {
        return registry.getAllPrincipals().stream()
                .flatMap(who -> registry.getAllSessions(who, false).stream());
    }

    private static String name(SessionInformation one) {
        // A session in the database has a name, one in memory a visitor.
        return one.getPrincipal() instanceof String name
                ? name
                : Visitor.of(one.getPrincipal()).map(Visitor::name).orElse("?");
    }

    private static String mark(SessionInformation one) {
        return Marks.of(one.getSessionId()).substring(0, SHOWN);
    }
}
