package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audits;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.rubric.Shown;

/** The rubrics that a set's audits may be made with: those at hand, and those it brings along. */
final class SetRubrics {

    private static final int MOST_BYTES = 1 << 20;

    private final Audits audits;
    private final Rubrics atHand;
    private final Faults faults;

    /** By id, then by version. */
    private final Map<String, Map<String, Rubric>> brought = new TreeMap<>();

    private final Map<String, Optional<ReadRubric>> found = new HashMap<>();

    SetRubrics(Audits audits, Rubrics atHand, Faults faults) {
        this.audits = audits;
        this.atHand = atHand;
        this.faults = faults;
    }

    void read(SetFolder folder) throws IOException {
        for (String name : folder.names()) {
            if (SetFolder.RUBRIC.matcher(name).matches()) {
                read(folder, name);
            }
        }
    }

    private void read(SetFolder folder, String name) throws IOException {
        try (InputStream bytes = folder.open(name)) {
            byte[] start = bytes.readNBytes(MOST_BYTES + 1);
            if (start.length > MOST_BYTES) {
                faults.add(name, Message.of("exchange.rubricTooLarge", MOST_BYTES));
                return;
            }
            String yaml =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start)).toString();
            keep(name, RubricReader.read(yaml, name));
        } catch (CharacterCodingException e) {
            faults.add(name, Message.of("exchange.rubricNotUtf8"));
        } catch (Problem problem) {
            faults.add(problem);
        }
    }

    private void keep(String name, Rubric rubric) {
        if (!name.equals(fileName(rubric))) {
            faults.add(
                    name,
                    Message.of(
                            "exchange.rubricMisnamed",
                            rubric.id(),
                            rubric.version(),
                            fileName(rubric)));
            return;
        }
        Optional<Rubric> known = audits.rubric(rubric.id(), rubric.version());
        if (known.isPresent() && !known.get().hash().equals(rubric.hash())) {
            faults.add(name, Message.of("audit.rubricTextDiffers", rubric.id(), rubric.version()));
            return;
        }
        brought.computeIfAbsent(rubric.id(), id -> new TreeMap<>()).put(rubric.version(), rubric);
    }

    /** Where a set keeps a rubric. */
    static String fileName(Rubric rubric) {
        return "rubrics/" + rubric.id() + "-" + rubric.version() + ".yaml";
    }

    /** The rubric of an audit's row; empty, and a fault, where there is none. */
    Optional<ReadRubric> of(Row row, Optional<Audit> before) {
        String id = row.required("rubric").toLowerCase(Locale.ROOT);
        String version = row.word("rubric_version");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rubric> as = before.map(audit -> audits.rubric(audit.rubricHash()));
        if (version.isEmpty() && as.isPresent() && as.get().id().equals(id)) {
            return found.computeIfAbsent(as.get().hash(), hash -> as.map(ReadRubric::new));
        }
        Optional<ReadRubric> rubric =
                found.computeIfAbsent(
                        id + " " + version, key -> find(id, version).map(ReadRubric::new));
        if (rubric.isEmpty()) {
            refuse(row, id, version);
        }
        return rubric;
    }

    private Optional<Rubric> find(String id, String version) {
        Map<String, Rubric> own = brought.getOrDefault(id, Map.of());
        if (!version.isEmpty()) {
            return audits.rubric(id, version).or(() -> Optional.ofNullable(own.get(version)));
        }
        return audits.newestRubric(id)
                .or(() -> own.size() == 1 ? own.values().stream().findFirst() : Optional.empty());
    }

    private void refuse(Row row, String id, String version) {
        Map<String, Rubric> own = brought.getOrDefault(id, Map.of());
        if (version.isEmpty() && !own.isEmpty()) {
            row.fault(
                    "rubric",
                    Message.of(
                            "exchange.whichVersion",
                            Shown.of(id),
                            String.join(", ", own.keySet())));
        } else if (version.isEmpty()) {
            row.fault("rubric", Message.of("exchange.unknownRubric", Shown.of(id), known()));
        } else {
            row.fault(
                    "rubric_version",
                    Message.of(
                            "exchange.unknownVersion", Shown.of(id), Shown.of(version), known()));
        }
    }

    private String known() {
        TreeSet<String> known = new TreeSet<>();
        atHand.all().forEach(rubric -> known.add(rubric.id() + " " + rubric.version()));
        brought.forEach((id, versions) -> versions.keySet().forEach(v -> known.add(id + " " + v)));
        return String.join(", ", List.copyOf(known));
    }
}
