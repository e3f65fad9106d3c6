package se.trafikljus.people;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the registered person for whom another service vouches. */
@Component
public class Vouching {

    private final PeopleStore store;

    Vouching(PeopleStore store) {
        this.store = store;
    }

    /** The registered person of that name, if there is one and they were not disabled. */
    public Optional<User> known(String name) {
        return Optional.of(name)
                .filter(one -> !one.isBlank())
                .flatMap(one -> store.user(new Person(one)))
                .filter(one -> !one.disabled());
    }

    /** The names of those who keep the register, for a sentence that says whom to ask. */
    public String keepers() {
        return store.users().stream()
                .filter(User::isActiveAdmin)
                .map(one -> one.person().name())
                .collect(Collectors.joining(", "));
    }
}
