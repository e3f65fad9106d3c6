package se.trafikljus.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Intake;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Shown;

/** The municipalities that a set is about: those known, and those it brings along. */
final class Places {

    private static final int LONGEST_WORD = 200;

    private final Municipalities municipalities;
    private final Intake intake;
    private final Consumer<Message> notes;
    private final Map<String, Integer> rowByCode = new HashMap<>();
    private final Map<String, Municipality> byCode = new HashMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Optional<Municipality>> found = new HashMap<>();

    Places(Municipalities municipalities, Intake intake, Consumer<Message> notes) {
        this.municipalities = municipalities;
        this.intake = intake;
        this.notes = notes;
        municipalities.registered().forEach(one -> byName.put(key(one.name()), one));
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
        municipalities.lookAlike(name).ifPresent(notes);
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
        Municipality namesake = byName.putIfAbsent(key(place.name()), place);
        if (namesake != null && !namesake.code().equals(place.code())) {
            ambiguous.add(key(place.name()));
        }
    }

    /** The municipality of a row; empty, and a fault, where there is none. */
    Optional<Municipality> of(Row row) {
        String written = row.required("municipality");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Municipality> place =
                found.computeIfAbsent(written, word -> find(Municipalities.padded(word)));
        if (place.isEmpty()) {
            refuse(row, written);
        }
        return place;
    }

    private Optional<Municipality> find(String word) {
        Municipality own = byCode.get(word);
        if (own == null && ambiguous.contains(key(word))) {
            return Optional.empty();
        }
        if (own == null) {
            own = byName.get(key(word));
        }
        return own == null ? municipalities.find(word) : Optional.of(own);
    }

    private void refuse(Row row, String written) {
        if (ambiguous.contains(key(written))) {
            row.fault("municipality", Message.of("exchange.namesakes", Shown.of(written)));
            return;
        }
        row.fault("municipality", municipalities.unknown(Shown.of(written)));
        municipalities
                .lookAlike(Shown.of(written))
                .ifPresent(warning -> row.fault("municipality", warning));
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
