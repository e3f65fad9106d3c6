package se.trafikljus.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.TrailSource;

/** How persons and their conflicts of interest stand in the trail, and in which tables. */
@Component
final class PeopleInTrail implements TrailSource {

    private static final String SUBJECT = "person/";
    private static final String CONFLICT = "conflict/";

    /** The part of a person that is the password. */
    static final String PASSWORD = "password";

    static String subject(Person person) {
        return SUBJECT + person.key();
    }

    /** The part of a person that is the conflict with a place. */
    static String part(String place) {
        return CONFLICT + place;
    }

    /** Whether a part is the conflict with a place; its fields say which. */
    static boolean isConflict(String part) {
        return part.startsWith(CONFLICT);
    }

    static Map<String, String> fields(User user) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", user.person().name());
        fields.put("role", user.role().id());
        if (user.role() == Role.COMMITTEE) {
            fields.put("municipality", user.place());
            fields.put("body", user.body());
        }
        if (user.disabled()) {
            fields.put("disabled", "true");
        }
        return fields;
    }

    static Map<String, String> fields(Conflict one) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", one.person().name());
        fields.put("municipality", one.place());
        fields.put("reason", one.reason());
        return fields;
    }

    static Map<String, String> fields(Password one) {
        return Map.of("password", Mirror.checksum(one.hash()), "set", one.setAt());
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                Mirror.of(
                                "person",
                                List.of("person_key"),
                                row -> SUBJECT + row.get("person_key"),
                                row -> "")
                        .with("name", "role", "body", "disabled")
                        .named("place_code", "municipality"),
                Mirror.of(
                                "conflict",
                                List.of("person_key", "place_code"),
                                row -> SUBJECT + row.get("person_key"),
                                row -> CONFLICT + row.get("place_code"))
                        .with("name", "reason")
                        .named("place_code", "municipality"),
                Mirror.of(
                                "person_password",
                                List.of("person_key"),
                                row -> SUBJECT + row.get("person_key"),
                                row -> PASSWORD)
                        .secret("hash", "password")
                        .named("set_at", "set"));
    }
}
