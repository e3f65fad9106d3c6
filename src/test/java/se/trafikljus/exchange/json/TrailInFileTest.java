package se.trafikljus.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.comparison.ComparisonFiles;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Standing;

class TrailInFileTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Optional<Head> HEAD = Optional.of(new Head(12, HASH));

    @TempDir Path folder;

    private static String comparison(Optional<Head> head) throws IOException {
        return comparison(head, List.of());
    }

    private static String comparison(Optional<Head> head, List<Setback> setbacks)
            throws IOException {
        StringWriter to = new StringWriter();
        ComparisonFiles.json(
                Comparison.of(
                        List.of(AuditFixture.auditOf("Mark").rated("RES1", "met").done()),
                        Names.STRENGTHS),
                Language.SV,
                head.map(one -> new Standing(one, setbacks)),
                to);
        return to.toString();
    }

    private Optional<Head> read(String json) throws IOException {
        return TrailInFile.read(Files.writeString(folder.resolve("rapport.json"), json));
    }

    @Test
    void isTheLastKeyAndNothingElseIsOtherwise() throws IOException {
        String without = comparison(Optional.empty());
        String with = comparison(HEAD);

        assertThat(without).doesNotContain("trail");
        String same = without.substring(0, without.lastIndexOf("}")).stripTrailing();
        assertThat(with).startsWith(same + ",");
        assertThat(with.substring(same.length()).replaceAll("\\s", ""))
                .isEqualTo(
                        ",\"trail\":{\"records\":12,\"head\":\"" + HASH + "\",\"setbacks\":[]}}");
        assertThat(read(with)).isEqualTo(HEAD);
        assertThat(read(without)).isEmpty();
    }

    @Test
    void tellsOfEachSetbackAndNamesNobody() throws IOException {
        Head kept = new Head(3, "c".repeat(64));
        Actor by = new Actor("Disa Drift", "disa", "dator");
        String json =
                comparison(
                        HEAD,
                        List.of(
                                setback(4, by, true, Optional.of(LeftBehind.at(HEAD.get())), kept),
                                setback(
                                        5,
                                        by,
                                        true,
                                        Optional.of(LeftBehind.atLeast(HEAD.get())),
                                        kept),
                                setback(6, by, false, Optional.empty(), kept)));

        assertThat(json.replaceAll("\\s", ""))
                .contains(
                        "\"setbacks\":[{\"record\":4,\"kind\":\"restored\",\"at\":\"2026-10-01T22:30:00.000Z\","
                                + "\"kept\":{\"records\":3,\"head\":\""
                                + "c".repeat(64)
                                + "\"},\"left\":{\"records\":12,\"head\":\""
                                + HASH
                                + "\",\"at_least\":false}}")
                .contains("\"at_least\":true")
                .contains("\"record\":6,\"kind\":\"loss-accepted\"")
                .endsWith("\"left\":null}]}}")
                .doesNotContain("Disa")
                .doesNotContain("gick");
        assertThat(read(json)).isEqualTo(HEAD);
    }

    private static Setback setback(
            long seq, Actor by, boolean restored, Optional<LeftBehind> left, Head kept) {
        return new Setback(
                seq, "2026-10-01T22:30:00.000Z", by, restored, left, kept, "Disken gick sönder.");
    }

    @Test
    void isReadWhateverStandsAroundIt() throws IOException {
        String trail = "\"trail\": {\"head\": \"" + HASH + "\", \"x\": [1], \"records\": 12}";
        assertThat(read("{\"a\": {\"trail\": {\"records\": 1}}, " + trail + ", \"z\": []}"))
                .isEqualTo(HEAD);
        assertThat(read("\uFEFF{" + trail + "}")).isEqualTo(HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "ingen json",
                "{\"trail\": null}",
                "{\"trail\": \"12 HASH\"}",
                "{\"trail\": {\"records\": 12}}",
                "{\"trail\": {\"records\": -1, \"head\": \"HASH\"}}",
                "{\"trail\": {\"records\": 12, \"head\": \"HAS\"}}",
                "{\"trail\": {\"records\": 12, \"head\": [\"HASH\"]}}",
                "{\"trail\": {\"records\": 12, \"head\": \"HASH\"}",
                "{\"trail\": {\"records\": 12, \"head\": \"HASH\"}} {}",
                "{\"trail\": {\"records\": 12, \"head\": \"HASH\"}, \"trail\": {}}",
                "{\"a\": {\"trail\": {\"records\": 12, \"head\": \"HASH\"}}}"
            })
    void whatTellsNoneOrIsNotWholeTellsNone(String json) throws IOException {
        assertThat(read(json.replace("HASH", HASH))).isEmpty();
    }
}
