package se.trafikljus.municipality;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;
import se.trafikljus.workspace.RowWriter;

/** Sweden's 290 municipalities, and the places that audit sets brought along. */
@Component
public class Municipalities implements TrailSource {

    private static final String SUBJECT = "place/";
    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");
    private static final int MOST_SUGGESTIONS = 3;

    private final BroughtPlaces brought;
    private final Trail trail;
    private final Map<String, Municipality> register = new LinkedHashMap<>();
    private final NamedPlaces registerByName;

    Municipalities(@Lazy JdbcClient jdbc, RowWriter rows, @Lazy Trail trail) {
        this.brought = new BroughtPlaces(jdbc, rows);
        this.trail = trail;
        Register.read().forEach(one -> register.put(one.code(), one));
        this.registerByName = new NamedPlaces(register.values());
    }

    /**
     * By name, in Swedish alphabetical order; it does not change after a collation by another
     * language.
     */
    public static Comparator<Municipality> alphabetical() {
        Collator swedish = Collator.getInstance(Language.SV.locale());
        swedish.setStrength(Collator.TERTIARY);
        return Comparator.comparing(Municipality::name, swedish::compare)
                .thenComparing(Municipality::code);
    }

    /** All of them, in Swedish alphabetical order. */
    public List<Municipality> all() {
        List<Municipality> all = new ArrayList<>(register.values());
        all.addAll(brought.all());
        all.sort(alphabetical());
        return all;
    }

    /** Those in the register, in the order of their codes; this asks no database. */
    public List<Municipality> registered() {
        return List.copyOf(register.values());
    }

    /**
     * The one with that name or code, forgiving as {@link NamedPlaces#called}.
     *
     * @throws Problem with the nearest names, if there is none; with the codes, if there are
     *     several
     */
    public Municipality get(String nameOrCode) {
        return find(nameOrCode).orElseThrow(() -> unknown(nameOrCode));
    }

    /**
     * The one with exactly that code, as it stands in a row.
     *
     * @throws Problem if there is none
     */
    public Municipality at(String code) {
        return Optional.ofNullable(register.get(code))
                .or(() -> brought.at(code))
                .orElseThrow(() -> unknown(code));
    }

    /**
     * The same for several at once, by code.
     *
     * @throws Problem if there is none with one of the codes
     */
    public Map<String, Municipality> at(Collection<String> codes) {
        Map<String, Municipality> found = new HashMap<>();
        Set<String> others = new TreeSet<>();
        for (String code : codes) {
            Municipality registered = register.get(code);
            if (registered == null) {
                others.add(code);
            } else {
                found.put(code, registered);
            }
        }
        brought.at(others).forEach(one -> found.put(one.code(), one));
        others.stream()
                .filter(code -> !found.containsKey(code))
                .findFirst()
                .ifPresent(
                        code -> {
                            throw unknown(code);
                        });
        return found;
    }

    /**
     * The one with that name or code, forgiving as {@link NamedPlaces#called}.
     *
     * @throws Problem with their codes, if there are several of that name
     */
    public Optional<Municipality> find(String nameOrCode) {
        List<Municipality> called = called(nameOrCode);
        if (called.size() > 1) {
            throw ambiguous(nameOrCode, called);
        }
        return called.stream().findFirst();
    }

    /** Those with that name or code: several, where namesakes were brought along. */
    public List<Municipality> called(String nameOrCode) {
        Municipality registered = register.get(padded(nameOrCode));
        if (registered != null) {
            return List.of(registered);
        }
        List<Municipality> called = new ArrayList<>(registerByName.called(nameOrCode));
        called.addAll(brought.named().called(nameOrCode));
        return called;
    }

    /** What a name of several places is answered with: their codes and counties. */
    public static Problem ambiguous(String name, List<Municipality> called) {
        return Problem.because(
                "municipality.ambiguous",
                name,
                called.stream().map(Municipalities::told).collect(Collectors.joining(", ")));
    }

    private static String told(Municipality place) {
        return place.county().isEmpty() ? place.code() : place.code() + " (" + place.county() + ")";
    }

    /** A code as it is stored: three digits get their leading zero (114 is 0114). */
    public static String padded(String code) {
        String trimmed = code.strip();
        return THREE_DIGITS.matcher(trimmed).matches() ? "0" + trimmed : trimmed;
    }

    /** What a wrong name is answered with. */
    public Problem unknown(String nameOrCode) {
        OptionalInt unseen = PlaceNames.unseen(nameOrCode);
        if (unseen.isPresent()) {
            return Problem.because(
                    "municipality.unseen",
                    PlaceNames.withoutUnseen(nameOrCode),
                    Spelling.code(unseen.getAsInt()));
        }
        Optional<Municipality> misnamed = registerByName.misnamed(nameOrCode);
        if (misnamed.isPresent()) {
            return Problem.because(
                    "municipality.misnamed",
                    nameOrCode,
                    misnamed.get().code(),
                    misnamed.get().name());
        }
        List<String> near = suggestions(nameOrCode);
        return near.isEmpty()
                ? Problem.missing("municipality.unknown", nameOrCode)
                        .remedy(Action.LIST_MUNICIPALITIES)
                : Problem.missing("municipality.unknownNear", nameOrCode, String.join(", ", near));
    }

    /** The nearest names, at most three, nearest first. */
    public List<String> suggestions(String name) {
        return all().stream()
                .map(Municipality::name)
                .filter(known -> PlaceNames.near(name, known))
                .sorted(Comparator.comparingInt(known -> PlaceNames.distancePlain(name, known)))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /**
     * Takes a place that an audit set brings along; one that is in the register already must agree
     * in name.
     *
     * @throws Problem if its code or name is malformed or belongs to another place
     */
    public void bring(Actor actor, Municipality place) {
        String name = Normalizer.normalize(place.name().strip(), Normalizer.Form.NFC);
        if (!CODE.matcher(place.code()).matches() || name.isEmpty()) {
            throw Problem.because("municipality.malformed", place.code(), place.name());
        }
        Municipality brought =
                new Municipality(
                        place.code(), name, place.county(), place.group2017(), place.group2023());
        Municipality registered = register.get(place.code());
        if (registered != null) {
            if (!PlaceNames.key(registered.name()).equals(PlaceNames.key(name))) {
                throw Problem.conflict(
                        "municipality.codeTaken", place.code(), registered.name(), name);
            }
            return;
        }
        store(actor, brought);
    }

    private void store(Actor actor, Municipality place) {
        Optional<Municipality> before = brought.at(place.code());
        if (before.equals(Optional.of(place))) {
            return;
        }
        if (before.isPresent()) {
            boolean sameName =
                    PlaceNames.key(before.get().name()).equals(PlaceNames.key(place.name()));
            Problem taken =
                    Problem.conflict(
                            sameName ? "municipality.differs" : "municipality.codeTaken",
                            place.code(),
                            before.get().name(),
                            place.name());
            throw sameName ? taken.remedy(Action.LIST_MUNICIPALITIES) : taken;
        }
        brought.add(place);
        trail.add(
                actor,
                "place.brought",
                SUBJECT + place.code(),
                List.of(new Change("", Map.of(), fields(place))));
    }

    private static Map<String, String> fields(Municipality place) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", place.name());
        fields.put("county", place.county());
        fields.put("group", place.group2023());
        return fields;
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                Mirror.of("place", List.of("code"), row -> SUBJECT + row.get("code"), row -> "")
                        .with("name", "county")
                        .named("group_name", "group"));
    }

    /** The places outside the register, in the order of their codes. */
    public List<Municipality> brought() {
        return brought.all();
    }
}
