package se.trafikljus.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.TrailSource;

/** How persons and their conflicts of interest stand in the trail, and in which tables. */
@Component
final class PeopleInTrail implements TrailSource {

    private static final String SUBJECT = "person/";
    private static final String CONFLICT = "conflict/";
    private static final String TOKEN = "token/";

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

    /** The part of a person that is a token. */
    static String part(Token token) {
        return TOKEN + token.id();
    }

    /** Whether a part is a token, and which: empty for none. */
    static Optional<String> tokenIn(String part) {
        return part.startsWith(TOKEN)
                ? Optional.of(part.substring(TOKEN.length()))
                : Optional.empty();
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

    static Map<String, String> fields(KeptToken one) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", Mirror.checksum(one.digest()));
        if (!one.token().purpose().isEmpty()) {
            fields.put("purpose", one.token().purpose());
        }
        fields.put("made_by", one.token().madeBy());
        fields.put("made_at", one.token().madeAt());
        fields.put("valid_until", one.token().until().toString());
        return fields;
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
                        .named("set_at", "set"),
                Mirror.of(
                                "person_token",
                                List.of("person_key", "id"),
                                row -> SUBJECT + row.get("person_key"),
                                row -> TOKEN + row.get("id"))
                        .secret("digest", "token")
                        .with("purpose", "made_by", "made_at", "valid_until"));
    }
}
