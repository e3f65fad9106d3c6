package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.evidence.StepFile;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.SampleDraws;
import se.trafikljus.trail.Trail;

class EvidenceInSetsTest {

    private static final Actor ANNA = TestHouse.ANNA;

    @TempDir Path folder;

    private EvidenceFile exported(Path set) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.txt"), "Planen, sidan 3");
        try (TestHouse house = new TestHouse(folder.resolve("from"))) {
            String audit = house.started("Vara");
            EvidenceFile file =
                    house.get(Evidence.class)
                            .add(ANNA, audit, "RES1", Upload.of(plan), "Sidan 3")
                            .now();
            house.get(Evidence.class).add(ANNA, audit, "GOV1", Upload.of(plan), "");
            house.get(AuditSets.class).exportTo(ANNA, set, List.of(), false);
            byte[] carried = house.get(AuditSets.class).zipForReport(ANNA, List.of());
            assertThat(new String(carried, StandardCharsets.ISO_8859_1)).doesNotContain("files");
            return file;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "set.zip"})
    void goOutAndInAgain(String name) throws IOException {
        Path set = folder.resolve(name);
        EvidenceFile file = exported(set);
        try (TestHouse other = new TestHouse(folder.resolve("to"))) {
            AuditSets sets = other.get(AuditSets.class);
            sets.take(ANNA, Upload.of(set), ImportMode.ADD);
            Evidence evidence = other.get(Evidence.class);
            assertThat(evidence.list(ANNA, file.audit()))
                    .extracting(EvidenceFile::objective, EvidenceFile::name, EvidenceFile::note)
                    .containsExactly(
                            Tuple.tuple("GOV1", "plan.txt", ""),
                            Tuple.tuple("RES1", "plan.txt", "Sidan 3"));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            evidence.write(ANNA, file.audit(), file.sha256(), content);
            assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo("Planen, sidan 3");
            long length = other.get(Trail.class).length();
            sets.take(ANNA, Upload.of(set), ImportMode.REPLACE);
            assertThat(other.get(Trail.class).length()).isEqualTo(length);
            assertThat(other.get(Trail.class).verify().isWhole()).isTrue();
        }
    }

    @Test
    void areRefusedWhereTheContentIsAnotherOrMissing() throws IOException {
        Path set = folder.resolve("set");
        Path content = set.resolve("files").resolve(exported(set).sha256());
        Files.writeString(content, "Planen, sidan 4");
        try (TestHouse other = new TestHouse(folder.resolve("to"))) {
            assertThat(refused(other, set)).contains("files.csv", "har ett annat innehåll");
            Files.delete(content);
            assertThat(refused(other, set)).contains("files.csv", "saknas i uppsättningen");
            assertThat(other.get(Trail.class).length()).isZero();
        }
    }

    @Test
    void goWithTheCaseWhereItWasDrawnAndElseWithTheObjective() throws IOException {
        Path set = folder.resolve("set");
        Path akt = Files.writeString(folder.resolve("akt.txt"), "Ur akten");
        try (TestHouse house = new TestHouse(folder.resolve("from"))) {
            String audit = house.started("Vara");
            int first =
                    house.get(SampleDraws.class)
                            .draw(
                                    ANNA,
                                    new DrawOrder(
                                            audit,
                                            "DOC1",
                                            50,
                                            3,
                                            Optional.of("7"),
                                            List.of("plan"),
                                            Optional.empty()))
                            .now()
                            .draw()
                            .cases()
                            .get(0);
            house.get(Evidence.class)
                    .add(ANNA, audit, "DOC1", Integer.toString(first), Upload.of(akt), "");
            AuditSets sets = house.get(AuditSets.class);
            sets.exportTo(ANNA, set, List.of(), false);
            assertThat(set.resolve("files.csv")).content().contains(",1/" + first + ",");
            long length = house.get(Trail.class).length();
            sets.take(ANNA, Upload.of(set), ImportMode.REPLACE);
            assertThat(house.get(Trail.class).length()).isEqualTo(length);
        }
        try (TestHouse other = new TestHouse(folder.resolve("to"))) {
            AuditSets sets = other.get(AuditSets.class);
            assertThat(sets.take(ANNA, Upload.of(set), ImportMode.ADD).notes())
                    .extracting(Message::key)
                    .contains("evidence.caseNotHere");
            assertThat(other.get(Evidence.class).list(ANNA, "vara-kaa-2026"))
                    .extracting(EvidenceFile::caseId)
                    .containsExactly("");
        }
    }

    private static final String AREAS =
            """
            id,municipality,title,body,objectives,status,due,response,response_text,activities
            by-1,Vara,Läget,Byalaget,,planned,2099-01-01,accepted,Ja,Möten
            """;

    private static final String STEPS =
            """
            improvement,step,date,due,by
            by-1,answer,2026-01-02,2026-02-01,Nora
            by-1,plan,2026-01-03,2099-01-01,Nora
            """;

    @Test
    void goWithTheStepsOfImprovementAreas() throws IOException {
        Path set = folder.resolve("set");
        Path routine = Files.writeString(folder.resolve("rutin.txt"), "Rutinen");
        try (TestHouse house = new TestHouse(folder.resolve("from"))) {
            house.started("Vara");
            AuditSets sets = house.get(AuditSets.class);
            sets.exportTo(ANNA, set, List.of(), false);
            Files.writeString(set.resolve("improvements.csv"), AREAS);
            Files.writeString(set.resolve("steps.csv"), STEPS);
            sets.take(ANNA, Upload.of(set), ImportMode.REPLACE);
            house.get(StepFiles.class).add(ANNA, "by-1", Upload.of(routine), "Beslutad");
            sets.exportTo(ANNA, set, List.of(), true);
        }
        try (TestHouse other = new TestHouse(folder.resolve("to"))) {
            AuditSets sets = other.get(AuditSets.class);
            sets.take(ANNA, Upload.of(set), ImportMode.ADD);
            StepFiles files = other.get(StepFiles.class);
            assertThat(files.list(ANNA, "by-1"))
                    .extracting(StepFile::step, StepFile::name, StepFile::note)
                    .containsExactly(Tuple.tuple(2, "rutin.txt", "Beslutad"));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            files.write(ANNA, "by-1", files.list(ANNA, "by-1").get(0).sha256(), content);
            assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo("Rutinen");
            long length = other.get(Trail.class).length();
            sets.take(ANNA, Upload.of(set), ImportMode.REPLACE);
            assertThat(other.get(Trail.class).length()).isEqualTo(length);
            Path table = set.resolve("files.csv");
            String rows = Files.readString(table);
            Files.writeString(table, rows.replace("rutin.txt", "annan.txt"));
            assertThat(refused(other, set, ImportMode.REPLACE)).contains("Filerna till dess steg");
            Files.writeString(table, rows.replace(",by-1,2", ",by-1,7"));
            assertThat(refused(other, set, ImportMode.REPLACE)).contains("inget steg 7");
            assertThat(other.get(Trail.class).length()).isEqualTo(length);
        }
    }

    private static String refused(TestHouse house, Path set) {
        return refused(house, set, ImportMode.ADD);
    }

    private static String refused(TestHouse house, Path set, ImportMode mode) {
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> house.get(AuditSets.class).take(ANNA, Upload.of(set), mode))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> said.append(problem.in(Language.SV)));
        return said.toString();
    }
}
