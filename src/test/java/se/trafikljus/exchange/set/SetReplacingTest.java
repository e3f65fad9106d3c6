package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.Person;
import se.trafikljus.rubric.Rating;

class SetReplacingTest {

    private static final String AUDIT =
            """
            audit,municipality,rubric,title,auditor
            vara-kaa-2016,Vara,kaa,Granskning,Byrån
            """;
    private static final String CELLS =
            """
            audit,objective,rating,rationale,scored_by,scored_at
            vara-kaa-2016,RES1,met,Räcker,Anna,2016-05-01
            vara-kaa-2016,GOV1,not_met,Saknas,Bertil,2016-05-01
            """;

    private Path folder;
    private Desk desk;

    @BeforeEach
    void begin(@TempDir Path folder, @TempDir Path home) {
        this.folder = folder;
        this.desk = Desk.in(home);
        desk.take(set(AUDIT, CELLS));
    }

    @AfterEach
    void close() {
        assertThat(desk.trail().verify().broken()).isEmpty();
        desk.close();
    }

    private Path set(String audits, String cells) {
        return new SetOnDisk(folder)
                .with("audits.csv", audits)
                .with("assessments.csv", cells)
                .folder();
    }

    private Assessment cell(String objective) {
        return desk.audits().all().read("vara-kaa-2016").assessment(objective);
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        desk.trail().show(Optional.empty(), one -> actions.add(one.action()));
        return actions;
    }

    @Test
    void aSetThatIsHereAlreadyIsRefusedInFewWords() {
        StringBuilder audits = new StringBuilder("audit,municipality,rubric,status,approved_by\n");
        for (int i = 1; i <= 25; i++) {
            audits.append("vara-")
                    .append(i)
                    .append(",Vara,kaa,")
                    .append(i == 2 ? "approved,Cecilia\n" : ",\n");
        }
        String cells =
                "audit,objective,rating,scored_by\nvara-1,RES1,met,Anna\nvara-2,RES1,met,Anna\n";
        desk.take(set(audits.toString(), cells));

        assertThatThrownBy(() -> desk.take(set(audits.toString(), cells)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.message().in(Language.SV)).contains("rätta: 25");
                            assertThat(problem.faults())
                                    .extracting(fault -> fault.in(Language.SV))
                                    .hasSize(21)
                                    .contains("… och 5 fel till.")
                                    .anyMatch(
                                            fault ->
                                                    fault.contains("vara-2 finns redan")
                                                            && fault.contains(
                                                                    "godkänd, så den kan inte"
                                                                            + " ersättas"))
                                    .anyMatch(
                                            fault ->
                                                    fault.contains("vara-1 finns redan")
                                                            && fault.contains("ersätt utkastet"));
                        });
    }

    @Test
    void anIdenticalSetChangesNothing() {
        ImportReport report = desk.replaceBy(set(AUDIT, CELLS));

        assertThat(report.audits().same()).containsExactly("vara-kaa-2016");
        assertThat(actions()).containsExactly("audit.imported");
    }

    @Test
    void changesCellByCellThroughTheTrail() {
        ImportReport report =
                desk.replaceBy(
                        set(
                                AUDIT.replace("Byrån", "Annan byrå"),
                                CELLS.replace("not_met,Saknas", "partly_met,Delvis")));

        assertThat(report.audits().changed()).containsExactly("vara-kaa-2016");
        assertThat(actions())
                .containsExactly("audit.imported", "audit.replaced", "assessment.replaced");
        assertThat(cell("GOV1").rating().map(Rating::id)).contains("partly_met");
    }

    @Test
    void saysThatAConfirmedVerdictIsToBeLookedOverWhereTheRatingsMove() {
        String confirmed =
                """
                audit,municipality,rubric,title,auditor,verdict
                vara-kaa-2016,Vara,kaa,Granskning,Byrån,partly
                """;
        String moved = CELLS.replace("not_met,Saknas", "met,Finns");
        assertThat(words(desk.replaceBy(set(confirmed, CELLS)))).noneMatch(this::isToLookOver);

        assertThat(words(desk.replaceBy(set(confirmed, moved))))
                .contains(
                        "Svaret på revisionsfrågan i vara-kaa-2016 bekräftades som ”inte helt”."
                                + " Före ändringen talade bedömningarna för ”inte helt”, nu talar"
                                + " de för ”ja”. Se över svaret.");
        assertThat(words(desk.replaceBy(set(confirmed, moved)))).noneMatch(this::isToLookOver);
        assertThat(words(desk.replaceBy(set(confirmed.replace("partly", "largely"), CELLS))))
                .as("confirmed anew with the ratings")
                .noneMatch(this::isToLookOver);
    }

    private List<String> words(ImportReport report) {
        return report.notes().stream().map(note -> note.in(Language.SV)).toList();
    }

    private boolean isToLookOver(String note) {
        return note.contains("Se över svaret");
    }

    @Test
    void leavesCellsAndColumnsThatTheSetDoesNotHave() {
        desk.replaceBy(
                set(
                        "audit,municipality,rubric\nvara-kaa-2016,Vara,kaa\n",
                        "audit,objective,rating\nvara-kaa-2016,RES1,met\n"));

        assertThat(desk.audits().all().get("vara-kaa-2016").auditor()).isEqualTo("Byrån");
        assertThat(cell("RES1").rationale()).isEqualTo("Räcker");
        assertThat(cell("RES1").scoredBy()).isEqualTo("Anna");
        assertThat(cell("GOV1").rationale()).isEqualTo("Saknas");
        assertThat(actions()).containsExactly("audit.imported");
    }

    @Test
    void emptiesCellsThatTheSetHasEmpty() {
        desk.replaceBy(set(AUDIT, "audit,objective,rating,rationale\nvara-kaa-2016,RES1,met,\n"));

        assertThat(cell("RES1").rationale()).isEmpty();
    }

    @Test
    void whoReplacesARatingWithoutSayingWhoseItIsHasRated() {
        desk.replaceBy(set(AUDIT, "audit,objective,rating\nvara-kaa-2016,RES1,partly_met\n"));

        assertThat(cell("RES1").scoredBy()).isEqualTo(Desk.ANNA.name());
        assertThat(cell("RES1").scoredAt()).isEmpty();
    }

    @Test
    void anApproverMustNotHaveScoredACellThatStays() {
        Path set =
                set(
                        "audit,municipality,rubric,status,approved_by\nvara-kaa-2016,Vara,kaa,approved,bertil\n",
                        "audit,objective,rating\nvara-kaa-2016,RES1,met\n");

        assertThatThrownBy(() -> desk.replaceBy(set))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(
                        "audits.csv, row 2, column approved_by: vara-kaa-2016 was approved by bertil, who scored GOV1");
        assertThat(desk.audits().all().get("vara-kaa-2016").status()).isEqualTo(AuditStatus.DRAFT);
    }

    @Test
    void whoeverScoredInItCannotTakeItInAsApproved() {
        desk.replaceBy(set(AUDIT, "audit,objective,rating\nvara-kaa-2016,RES1,partly_met\n"));
        Path set =
                set(
                        "audit,municipality,rubric,status,approved_by\nvara-kaa-2016,Vara,kaa,approved,Cecilia\n",
                        "audit,objective,rating,scored_by\nvara-kaa-2016,RES1,met,Doris\nvara-kaa-2016,GOV1,met,Doris\n");

        assertThatThrownBy(() -> desk.replaceBy(set))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(Desk.ANNA.name() + " has scored in vara-kaa-2016");
        assertThat(desk.audits().all().get("vara-kaa-2016").status()).isEqualTo(AuditStatus.DRAFT);
    }

    @Test
    void anApprovedOneIsLocked() {
        ImportReport report =
                desk.replaceBy(
                        set(
                                "audit,municipality,rubric,status,approved_by\nvara-kaa-2016,Vara,kaa,approved,Cecilia\n",
                                CELLS));

        assertThat(report.notes())
                .extracting(note -> note.in(Language.EN))
                .contains("The draft vara-kaa-2016 is approved after this import, and so locked.");
        assertThat(actions()).containsExactly("audit.imported", "audit.imported-as-approved");
        assertThatThrownBy(() -> desk.replaceBy(set(AUDIT, CELLS)))
                .hasMessageContaining("audits.csv, row 2, column audit")
                .hasMessageContaining("is approved and so locked");
        String same =
                "audit,municipality,rubric,status,approved_by\nvara-kaa-2016,Vara,kaa,approved,Cecilia\n";
        assertThat(desk.replaceBy(set(same, CELLS)).audits().same())
                .containsExactly("vara-kaa-2016");
        assertThatThrownBy(() -> desk.replaceBy(set(same, CELLS.replace("Räcker", "Räcker ej"))))
                .hasMessageContaining("assessments.csv, row 2, column rating")
                .hasMessageContaining("is approved and so locked");
        Path set =
                new SetOnDisk(set(same, CELLS))
                        .with(
                                "recommendations.csv",
                                "audit,number,recommendation\nvara-kaa-2016,1,Gör\n")
                        .folder();
        assertThatThrownBy(() -> desk.replaceBy(set))
                .hasMessageContaining("recommendations.csv, row 2, column number")
                .hasMessageContaining("is locked");
    }

    @Test
    void keepsToTheRubricVersionThatTheDraftWasMadeWith() {
        assertThatThrownBy(
                        () ->
                                desk.replaceBy(
                                        set(
                                                "audit,municipality,rubric\nvara-kaa-2016,Vara,internal-control\n",
                                                "audit,objective,rating\n")))
                .hasMessageContaining("made with another text of the rubric");
    }

    @Test
    void replacesRecommendationsImprovementsAndLeavesTheirNotes() {
        SetOnDisk set =
                new SetOnDisk(set(AUDIT, CELLS))
                        .with(
                                "recommendations.csv",
                                "audit,number,recommendation,due\nvara-kaa-2016,1,Gör det,2017-01-31\n")
                        .with(
                                "improvements.csv",
                                "id,municipality,title,audit,recommendation,status\nforb-1,Vara,Att göra,vara-kaa-2016,1,sent\n")
                        .with("notes.csv", "improvement,date,text\nforb-1,2017-02-01,Påbörjat\n");
        ImportReport first = desk.replaceBy(folder);
        ImportReport again = desk.replaceBy(folder);
        set.with("recommendations.csv", "audit,number,recommendation\nvara-kaa-2016,1,Gör mer\n");
        ImportReport third = desk.replaceBy(folder);

        assertThat(first.improvements() + first.recommendations() + first.improvementNotes())
                .isEqualTo(3);
        assertThat(again.improvements() + again.recommendations() + again.improvementNotes())
                .isZero();
        assertThat(third.recommendations()).isEqualTo(1);
        assertThat(desk.recommendations().of(TestHouse.ANNA, "vara-kaa-2016"))
                .singleElement()
                .extracting(Recommendation::text, one -> one.due().isPresent())
                .containsExactly("Gör mer", true);
        assertThat(desk.improvements().notes(TestHouse.ANNA, "forb-1")).hasSize(1);
        assertThatThrownBy(
                        () ->
                                desk.sets()
                                        .take(
                                                new Actor("B", "b", "m"),
                                                Upload.of(folder),
                                                ImportMode.ADD))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whoHasAConflictOfInterestChangesNothingByAFile() {
        SetOnDisk set =
                new SetOnDisk(set(AUDIT, CELLS))
                        .with(
                                "recommendations.csv",
                                "audit,number,recommendation\nvara-kaa-2016,1,Gör det\n")
                        .with(
                                "improvements.csv",
                                "id,municipality,title\nforb-1,Vara,Att göra\nforb-2,Mark,Annat\n")
                        .with("notes.csv", "improvement,date,text\nforb-1,2017-02-01,Påbörjat\n")
                        .with("steps.csv", "improvement,step,date\nforb-1,add,2017-01-01\n");
        desk.replaceBy(folder);
        Actor anna = new Actor("anna revisor", "anna", "skrivbordet");
        desk.people()
                .bar(
                        new Actor("Bo", "b", "m"),
                        new Conflict(new Person("Anna Revisor"), "1470", "Syster"));
        long before = desk.trail().length();

        desk.sets().take(anna, Upload.of(folder), ImportMode.REPLACE);

        assertThat(desk.trail().length()).isEqualTo(before);
        set.with(
                        "recommendations.csv",
                        "audit,number,recommendation\nvara-kaa-2016,1,Gör mer\nvara-kaa-2016,2,Nytt\n")
                .with(
                        "improvements.csv",
                        """
                        id,municipality,title
                        forb-1,Vara,Att göra
                        forb-2,Vara,Flyttat
                        forb-3,Vara,Nytt
                        forb-4,Mark,Nytt
                        """)
                .with(
                        "notes.csv",
                        "improvement,date,text\nforb-1,2017-02-01,Påbörjat\nforb-1,2017-02-02,Mer\n")
                .with(
                        "steps.csv",
                        "improvement,step,date\nforb-1,add,2017-01-01\nforb-4,add,2017-01-01\n");
        assertThatThrownBy(() -> desk.sets().take(anna, Upload.of(folder), ImportMode.REPLACE))
                .isInstanceOf(Problem.class)
                .extracting(
                        problem ->
                                ((Problem) problem)
                                        .in(Language.EN)
                                        .lines()
                                        .filter(line -> line.contains(", row "))
                                        .map(
                                                line ->
                                                        line.strip()
                                                                .replaceAll("^- ", "")
                                                                .replaceAll(
                                                                        " has a conflict of interest and cannot do this with ([^:]*): .*",
                                                                        " $1"))
                                        .toList())
                .isEqualTo(
                        List.of(
                                "recommendations.csv, row 2, column number: Anna Revisor vara-kaa-2016",
                                "recommendations.csv, row 3, column number: Anna Revisor vara-kaa-2016",
                                "improvements.csv, row 3, column id: Anna Revisor forb-2",
                                "improvements.csv, row 4, column id: Anna Revisor forb-3",
                                "notes.csv, row 3, column text: Anna Revisor forb-1"));
    }

    @Test
    void whoHasAConflictOfInterestAddsNoStepByAFile() {
        SetOnDisk set =
                new SetOnDisk(set(AUDIT, CELLS))
                        .with("improvements.csv", "id,municipality,title\nforb-1,Vara,Att göra\n");
        desk.replaceBy(folder);
        desk.people()
                .bar(
                        new Actor("Bo", "b", "m"),
                        new Conflict(new Person("Anna Revisor"), "1470", "Syster"));
        set.with("steps.csv", "improvement,step,date\nforb-1,add,2017-01-01\n");

        assertThatThrownBy(() -> desk.replaceBy(folder))
                .hasMessageContaining("steps.csv, row 2, column step: Anna Revisor has a conflict");
    }
}
