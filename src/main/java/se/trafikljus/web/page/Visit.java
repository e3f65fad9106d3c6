package se.trafikljus.web.page;

import java.util.List;
import java.util.function.BooleanSupplier;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.people.OwnSettings;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/**
 * Who asks for a page, and in which language.
 *
 * @param user the same as the register knows them
 * @param own how they want the page to be
 * @param keeper tells whether they keep the register of persons, when it is asked for
 */
public record Visit(
        Actor actor, User user, OwnSettings own, BooleanSupplier keeper, Language language) {

    /** Whether they score audits; others only read them. */
    public boolean scores() {
        return user.role() == Role.AUDITOR;
    }

    /** Whether they keep the register of persons. */
    public boolean keeps() {
        return keeper.getAsBoolean();
    }

    /** The pages of one's role, for the menu. */
    public List<MenuItem> menu() {
        return MenuItem.of(user.role());
    }
}
