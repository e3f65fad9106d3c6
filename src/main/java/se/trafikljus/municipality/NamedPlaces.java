package se.trafikljus.municipality;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Message;

/** Places as people write them: by code, by name, or by both. */
public final class NamedPlaces {

    private final Map<String, Municipality> byCode = new LinkedHashMap<>();
    private final Map<String, List<Municipality>> byName = new LinkedHashMap<>();

    public NamedPlaces(Collection<Municipality> places) {
        places.forEach(this::add);
    }

    /** Takes one more place. */
    public void add(Municipality place) {
        byCode.put(place.code(), place);
        byName.merge(PlaceNames.key(place.name()), List.of(place), NamedPlaces::both);
    }

    private static List<Municipality> both(List<Municipality> some, List<Municipality> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /**
     * Those that a text may mean: none, one, or several of one name. Case, NFC or NFD, a missing
     * leading zero, characters that are not seen, "kommun" and "stad" are forgiven; a code and a
     * name must be of one place.
     */
    public List<Municipality> called(String written) {
        return coded(written)
                .map(List::of)
                .or(() -> named(written))
                .or(() -> codeAndName(written))
                .orElse(List.of());
    }

    /** The one with exactly that code. */
    Optional<Municipality> at(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private Optional<Municipality> coded(String written) {
        return at(Municipalities.padded(PlaceNames.seen(written)));
    }

    private Optional<List<Municipality>> named(String written) {
        return PlaceNames.readings(written).stream()
                .map(PlaceNames::key)
                .map(this::formOf)
                .filter(places -> !places.isEmpty())
                .findFirst();
    }

    private List<Municipality> formOf(String key) {
        return PlaceNames.namesOfForm(key).stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
    }

    private Optional<List<Municipality>> codeAndName(String written) {
        return PlaceNames.apart(written).stream()
                .flatMap(parts -> ofBoth(parts).stream())
                .findFirst()
                .map(List::of);
    }

    private Optional<Municipality> ofBoth(PlaceNames.Parts parts) {
        return coded(parts.code())
                .filter(place -> named(parts.name()).orElse(List.of()).contains(place));
    }

    /** The place whose code, or what looks like it, stands beside the name of another. */
    Optional<Municipality> misnamed(String written) {
        return PlaceNames.apart(written).stream()
                .filter(parts -> named(parts.name()).isPresent())
                .flatMap(parts -> coded(parts.code()).stream())
                .findFirst();
    }

    /**
     * A word of warning where a name only looks like a known one, such as with a Cyrillic letter in
     * it.
     */
    public static Optional<Message> lookAlike(String name) {
        boolean mixed =
                name.codePoints()
                        .filter(Character::isLetter)
                        .anyMatch(
                                c ->
                                        Character.UnicodeScript.of(c)
                                                != Character.UnicodeScript.LATIN);
        return mixed ? Optional.of(Message.of("municipality.lookAlike", name)) : Optional.empty();
    }
}
