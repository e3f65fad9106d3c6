package se.trafikljus.web.page;

import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Language;

/**
 * Who asks for a page that is there for everybody, and in which language.
 *
 * @param actor the same as rooms know them; nobody in particular where they have not signed in
 * @param visit empty where they have not signed in
 */
public record Asking(Actor actor, Language language, Optional<Visit> visit) {

    /** Whether they publish and withdraw. */
    public boolean scores() {
        return visit.filter(Visit::scores).isPresent();
    }

    /** What tells the page that they get from that of others. */
    public String mark() {
        return visit.map(one -> one.user().person().name() + "\n" + one.user().role().id())
                        .orElse("")
                + "\n"
                + language.code();
    }
}
