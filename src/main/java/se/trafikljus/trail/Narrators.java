package se.trafikljus.trail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Localized;

/** All rooms that tell of what stands in the trail, as one. */
@Component
public class Narrators {

    private final ObjectProvider<Narrator> rooms;
    private final ObjectProvider<Rights> rights;

    Narrators(ObjectProvider<Narrator> rooms, ObjectProvider<Rights> rights) {
        this.rights = rights;
        this.rooms = rooms;
    }

    /**
     * Begins to tell somebody.
     *
     * @throws se.trafikljus.Problem if the actor is neither auditor nor administrator
     */
    public Narrator.Narration to(Actor reader) {
        rights.getObject().refuseUnlessInsider(reader);
        return new All(rooms.orderedStream().map(Narrator::telling).toList());
    }

    private record All(List<Narrator.Narration> rooms) implements Narrator.Narration {

        @Override
        public Optional<Localized> action(String action) {
            return first(room -> room.action(action));
        }

        @Override
        public Optional<Localized> part(String subject, String part) {
            return first(room -> room.part(subject, part));
        }

        @Override
        public Optional<Localized> field(String subject, String field) {
            return first(room -> room.field(subject, field));
        }

        @Override
        public Optional<Localized> value(String subject, String field, String value) {
            return first(room -> room.value(subject, field, value));
        }

        private Optional<Localized> first(
                Function<Narrator.Narration, Optional<Localized>> telling) {
            return rooms.stream().map(telling).flatMap(Optional::stream).findFirst();
        }
    }
}
