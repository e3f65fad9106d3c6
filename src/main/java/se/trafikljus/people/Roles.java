package se.trafikljus.people;

import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** One or several roles as a sentence names them: auditor or administrator. */
record Roles(List<Role> roles) implements Localized {

    Roles {
        roles = List.copyOf(roles);
    }

    @Override
    public String in(Language language) {
        return roles.stream()
                .map(role -> role.in(language))
                .collect(Collectors.joining(Message.of("people.or").in(language)));
    }
}
