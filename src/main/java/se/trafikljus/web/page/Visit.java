package se.trafikljus.web.page;

import java.util.List;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/**
 * Who asks for a page, and in which language.
 *
 * @param user the same as the register knows them
 * @param keeps whether they keep the register of persons
 */
public record Visit(Actor actor, User user, boolean keeps, Language language) {

    /** Whether they score audits; others only read them. */
    public boolean scores() {
        return user.role() == Role.AUDITOR;
    }

    /** The pages of one's role, for the menu. */
    public List<MenuItem> menu() {
        return MenuItem.of(user.role());
    }
}
