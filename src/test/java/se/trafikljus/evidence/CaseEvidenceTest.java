package se.trafikljus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.TestHouse.ANNA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.SampleDraws;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;

/** Files of single cases of a sample. */
class CaseEvidenceTest {

    @TempDir private Path folder;

    private static List<Integer> drawn(TestHouse house, String audit, String seed, String again) {
        return house.get(SampleDraws.class)
                .draw(
                        ANNA,
                        new DrawOrder(
                                audit,
                                "DOC1",
                                50,
                                3,
                                Optional.of(seed),
                                List.of("plan"),
                                Optional.of(again).filter(text -> !text.isEmpty())))
                .now()
                .draw()
                .cases();
    }

    private static Outcome<EvidenceFile> add(
            TestHouse house, String audit, String objective, String number, String text)
            throws IOException {
        try (Upload upload =
                Upload.received(
                        "akt.txt",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return house.get(Evidence.class).add(ANNA, audit, objective, number, upload, "");
        }
    }

    private static String refused(TestHouse house, String audit, String objective, String number) {
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> add(house, audit, objective, number, "text"))
                .isInstanceOfSatisfying(Problem.class, why -> said.append(why.in(Language.SV)));
        return said.toString();
    }

    @Test
    void belongToTheCaseBesideThoseOfTheObjective() throws IOException {
        try (TestHouse house = new TestHouse(folder.resolve("ws"))) {
            String audit = house.started("Vara");
            assertThat(refused(house, audit, "DOC1", "1")).contains("DOC1");
            List<Integer> cases = drawn(house, audit, "7", "");
            String first = Integer.toString(cases.get(0));
            int other =
                    IntStream.rangeClosed(1, 50)
                            .filter(one -> !cases.contains(one))
                            .findFirst()
                            .orElseThrow();
            assertThat(refused(house, audit, "DOC1", Integer.toString(other)))
                    .contains(Integer.toString(other));
            assertThat(refused(house, audit, "DOC1", "900101-9802")).doesNotContain("900101");
            String hash = add(house, audit, "DOC1", first, "delat").now().sha256();
            add(house, audit, "DOC1", "", "delat");
            assertThat(add(house, audit, "DOC1", first, "delat").notes())
                    .extracting(Message::key)
                    .containsExactly("evidence.there");
            Evidence evidence = house.get(Evidence.class);
            assertThat(evidence.list(ANNA, audit))
                    .extracting(one -> one.place().in(Language.SV))
                    .containsExactly("DOC1", "DOC1, ärende " + first);
            assertThatThrownBy(() -> evidence.remove(ANNA, audit, "DOC1", "2/1", hash, "Fel"))
                    .isInstanceOf(Problem.class);
            assertThat(evidence.remove(ANNA, audit, "DOC1", "", hash, "Fel").notes())
                    .extracting(Message::key)
                    .containsExactly("evidence.keptElsewhere");
            assertThat(evidence.remove(ANNA, audit, "DOC1", first, hash, "Fel").notes())
                    .extracting(Message::key)
                    .containsExactly("evidence.erased");
            assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
        }
    }

    @Test
    void staysWithItsDrawWhenAnotherIsMadeAndIsProven() throws IOException {
        try (TestHouse house = new TestHouse(folder.resolve("ws"))) {
            String audit = house.started("Vara");
            String first = Integer.toString(drawn(house, audit, "7", "").get(0));
            add(house, audit, "DOC1", first, "akten");
            String second = Integer.toString(drawn(house, audit, "8", "Fel lista").get(0));
            add(house, audit, "DOC1", second, "den nya akten");
            assertThat(house.get(Evidence.class).of(ANNA, audit, "DOC1"))
                    .extracting(EvidenceFile::caseId)
                    .containsExactly("1/" + first, "2/" + second);
            house.get(JdbcClient.class)
                    .sql("UPDATE case_evidence SET name = 'annan.txt' WHERE draw_number = 1")
                    .update();
            Proof proof = house.get(Trail.class).verify();
            assertThat(proof.isWhole()).isFalse();
            assertThat(proof.broken().get(0).why().in(Language.SV))
                    .contains("DOC1/1/" + first, "name");
        }
    }
}
