package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.TestHouse;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Narrator;
import se.trafikljus.trail.Narrators;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;

/** Whatever a room writes into the trail has words in both languages. */
class TrailWordsTest {

    /** An objective is told by its id, as everywhere. */
    private static final Pattern OBJECTIVE = Pattern.compile("audit/.* [A-Z]+\\d+");

    @TempDir Path folder;

    private final Set<String> raw = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();

    @Test
    void hasWordsForEachActionPartAndField() throws Exception {
        Path home = folder.resolve("made");
        RichWorkspace.in(home, Map.of());
        try (TestHouse house = new TestHouse(home)) {
            Narrator.Narration narration = house.get(Narrators.class).to(TestHouse.ANNA);
            house.get(Trail.class)
                    .show(TestHouse.ANNA, List.of(), record -> look(narration, record));
        }
        assertThat(raw).isEmpty();
        assertThat(parts)
                .contains(
                        "Andra bedömningen av GOV1",
                        "Second scoring of GOV1",
                        "Öppning 2",
                        "Reopening 2",
                        "Jäv",
                        "Conflict of interest",
                        "Plan",
                        "Steg 1",
                        "Step 1",
                        "Anteckning 1",
                        "Note 1",
                        "Borttagning",
                        "Removal",
                        "Rekommendation 1",
                        "Recommendation 1");
    }

    private void look(Narrator.Narration narration, TrailRecord record) {
        if (narration.action(record.action()).isEmpty()) {
            raw.add(record.action());
        }
        for (Change change : record.changes()) {
            String part = change.part();
            String where = record.subject() + " " + part;
            narration
                    .part(record.subject(), part)
                    .ifPresentOrElse(
                            told ->
                                    Stream.of(Language.values())
                                            .forEach(language -> parts.add(told.in(language))),
                            () -> {
                                if (!part.isEmpty() && !OBJECTIVE.matcher(where).matches()) {
                                    raw.add(where);
                                }
                            });
            Stream.concat(change.before().keySet().stream(), change.after().keySet().stream())
                    .filter(field -> narration.field(record.subject(), field).isEmpty())
                    .forEach(field -> raw.add(where + " " + field));
        }
    }
}
