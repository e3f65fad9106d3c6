package se.trafikljus.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;

/** No improvement area lies under an address that the page uses for something else. */
class IdsOfPagesTest {

    @TempDir Path folder;

    @Test
    void areRefusedInWords() throws Exception {
        try (TestHouse house = new TestHouse(folder.resolve("ws"))) {
            for (String id : new String[] {"new", "figures"}) {
                assertThatThrownBy(() -> take(house, id))
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem ->
                                        assertThat(told(problem))
                                                .contains("kan inte ha id:t " + id));
            }
            take(house, "news");
            assertThat(house.get(Improvements.class).read(TestHouse.ANNA, "news").area().id())
                    .isEqualTo("news");
        }
    }

    private static String told(Problem problem) {
        StringBuilder told = new StringBuilder(problem.message().in(Language.SV));
        problem.faults().forEach(one -> told.append('\n').append(one.in(Language.SV)));
        return told.toString();
    }

    private void take(TestHouse house, String id) throws Exception {
        Path set = Files.createDirectories(folder.resolve(id));
        Files.writeString(set.resolve("audits.csv"), "audit,municipality,rubric\nvara,Vara,kaa\n");
        Files.writeString(set.resolve("assessments.csv"), "audit,objective,rating\n");
        Files.writeString(
                set.resolve("improvements.csv"),
                "id,municipality,title,origin,status\n%s,Vara,Skriv en rutin,own-report,added\n"
                        .formatted(id));
        house.get(AuditSets.class).take(TestHouse.ANNA, Upload.of(set), ImportMode.REPLACE);
    }
}
