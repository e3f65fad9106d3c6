package se.trafikljus.exchange.set;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditImport;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.municipality.NamedPlaces;
import se.trafikljus.rubric.Shown;

/** The municipalities that a set is about: those known, and those it brings along. */
final class Places {

    private static final int LONGEST_WORD = 200;

    private final Municipalities municipalities;
    private final AuditImport intake;
    private final Consumer<Message> notes;
    private final Map<String, Integer> rowByCode = new HashMap<>();
    private final Map<String, Municipality> byCode = new HashMap<>();
    private final NamedPlaces own = new NamedPlaces(List.of());
    private final NamedPlaces registered;
    private final Map<String, List<Municipality>> found = new HashMap<>();

    Places(Municipalities municipalities, AuditImport intake, Consumer<Message> notes) {
        this.municipalities = municipalities;
        this.intake = intake;
        this.notes = notes;
        this.registered = new NamedPlaces(municipalities.registered());
    }

    int count() {
        return byCode.size();
    }

    /** Takes a row of the set's own municipalities. */
    void take(Row row) {
        String code = Municipalities.padded(row.required("code"));
        String name = row.required("name");
        Integer earlier = rowByCode.putIfAbsent(code, row.number());
        if (earlier != null && !code.isEmpty()) {
            row.fault(
                    "code",
                    Message.of("exchange.codeTwice", Shown.of(code), Integer.toString(earlier)));
        }
        String group = row.word("group");
        String county = row.word("county");
        refuseLong(row, "name", name);
        refuseLong(row, "county", county);
        refuseLong(row, "group", group);
        if (!row.isSound()) {
            return;
        }
        NamedPlaces.lookAlike(name).ifPresent(notes);
        Municipality place = new Municipality(code, name, county, group, group);
        try {
            intake.bring(place);
            remember(place);
        } catch (Problem problem) {
            row.fault("code", problem);
        }
    }

    private static void refuseLong(Row row, String column, String word) {
        if (word.length() > LONGEST_WORD) {
            row.fault(column, Message.of("exchange.tooLong", word.length(), LONGEST_WORD));
        }
    }

    private void remember(Municipality place) {
        byCode.put(place.code(), place);
        own.add(place);
    }

    /** The municipality of a row; empty, and a fault, where there is none. */
    Optional<Municipality> of(Row row) {
        String written = row.required("municipality");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<Municipality> places = found.computeIfAbsent(written, this::find);
        if (places.size() != 1) {
            refuse(row, written, places);
            return Optional.empty();
        }
        return Optional.of(places.get(0));
    }

    /** Those of the set go before others; a name that the register has too is of several. */
    private List<Municipality> find(String word) {
        Set<Municipality> places = new LinkedHashSet<>(own.called(word));
        boolean named = !byCode.containsKey(Municipalities.padded(word));
        if (places.isEmpty()) {
            return municipalities.called(word);
        }
        if (named) {
            registered.called(word).stream()
                    .filter(one -> !byCode.containsKey(one.code()))
                    .forEach(places::add);
        }
        return List.copyOf(places);
    }

    private void refuse(Row row, String written, List<Municipality> places) {
        if (places.size() > 1) {
            row.fault("municipality", Municipalities.ambiguous(Shown.of(written), places));
            return;
        }
        row.fault("municipality", municipalities.unknown(Shown.of(written)));
        NamedPlaces.lookAlike(Shown.of(written))
                .ifPresent(warning -> row.fault("municipality", warning));
    }
}
