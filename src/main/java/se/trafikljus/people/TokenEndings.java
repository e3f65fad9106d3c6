package se.trafikljus.people;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;

/** Ends tokens, and puts it down in the trail, within a change that was allowed. */
@Component
class TokenEndings {

    private final TokenStore store;
    private final Trail trail;

    TokenEndings(TokenStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** Ends all that a person has. */
    void all(Actor actor, Person person) {
        these(actor, person, store.of(person));
    }

    /** Ends some that a person has. */
    void these(Actor actor, Person person, List<KeptToken> tokens) {
        tokens.forEach(one -> store.delete(one.token()));
        trail.add(
                actor,
                "token.ended",
                PeopleInTrail.subject(person),
                tokens.stream()
                        .map(
                                one ->
                                        new Change(
                                                PeopleInTrail.part(one.token()),
                                                PeopleInTrail.fields(one),
                                                Map.of()))
                        .toList());
    }
}
