package se.trafikljus.report.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;
import se.trafikljus.report.prose.ReportOrder;

/** Drafts are confidential (product rule 9): over every state of an audit and of what it led to. */
class CommitteesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> AUDITS = List.of("draft", "approved", "published");

    @TempDir Path home;
    @TempDir Path set;

    @BeforeEach
    void write() throws IOException {
        StringBuilder audits = new StringBuilder();
        audits.append("audit,municipality,rubric,rubric_version,title,body,status,approved_by\n");
        StringBuilder assessments =
                new StringBuilder("audit,objective,rating,rationale,source,scored_by\n");
        for (String status : AUDITS) {
            String by = status.equals("draft") ? "" : "Erik";
            audits.append(
                    "vara-%s,Vara,kaa,1.1.0,TITEL %s,Nämnden,%s,%s\n"
                            .formatted(status, status, status, by));
            audits.append("mark-%s,Mark,kaa,1.1.0,,Nämnden,%s,%s\n".formatted(status, status, by));
            assessments.append("vara-%s,RES1,not_met,x,y,Anna\n".formatted(status));
            assessments.append("mark-%s,RES1,met,SKÄL %s,y,Anna\n".formatted(status, status));
        }
        StringBuilder improvements =
                new StringBuilder(
                        "id,municipality,title,body,audit,origin,objectives,status,due\n");
        for (ImprovementStatus state : ImprovementStatus.values()) {
            for (String status : AUDITS) {
                improvements.append(
                        "%s-%s,Vara,PUNKT %s %s.,Nämnden,vara-%s,cell,RES1,%s,2026-12-01\n"
                                .formatted(
                                        status,
                                        state.id(),
                                        status,
                                        state.id(),
                                        status,
                                        state.id()));
            }
            improvements.append(
                    "own-%s,Vara,PUNKT own %s.,Nämnden,,own-report,,%s,\n"
                            .formatted(state.id(), state.id(), state.id()));
        }
        improvements.append(
                "annan,Vara,PUNKT annan.,Barn- och utbildningsnämnden,,own-report,,sent,\n");
        improvements.append("hemlig,Vara,PUNKT hemlig.,Socialnämnden,vara-draft,cell,RES1,sent,\n");
        Files.writeString(set.resolve("audits.csv"), audits);
        Files.writeString(set.resolve("assessments.csv"), assessments);
        Files.writeString(set.resolve("improvements.csv"), improvements);
    }

    private Committees committees(TestHouse house) {
        house.get(AuditSets.class).take(TestHouse.ANNA, Upload.of(set), ImportMode.ADD);
        return new Committees(
                house.get(Improvements.class),
                house.get(Audits.class),
                house.get(AuditLibrary.class),
                house.get(Approvals.class),
                house.get(Municipalities.class));
    }

    @Test
    void keepsWhatWasSentOnTheSheetWhileItsAuditIsLookedOverAgainAndShowsNothingOfTheDraft()
            throws IOException {
        Committee before;
        Committee after;
        try (TestHouse house = new TestHouse(home)) {
            Committees committees = committees(house);
            before = committees.of(TestHouse.ANNA, "Vara", "Nämnden", DAY);
            house.get(Approvals.class).reopen(TestHouse.BO, "vara-published", "Fel i en bedömning");
            ScoredAudit draft = house.get(Audits.class).all().read("vara-published");
            house.get(Scorings.class)
                    .save(
                            TestHouse.ANNA,
                            "vara-published",
                            CellChange.to(
                                    draft.assessment("RES1")
                                            .founded("UTKASTETS", "UTKASTETS", "y", "", false)
                                            .rated(draft.rubric().scale().best(), "", "")));
            after = committees.of(TestHouse.ANNA, "Vara", "Nämnden", DAY);
        }
        assertThat(after.areas()).isEqualTo(before.areas());
        assertThat(after.audits()).isEmpty();
        assertThat(after.reopened()).containsExactly("vara-published");
        assertThat(after.withheld()).isEqualTo(before.withheld());
        ReportOrder order = new ReportOrder(Language.SV, Optional.empty(), DAY);
        for (Format format : List.of(Format.HTML, Format.CSV, Format.JSON)) {
            assertThat(
                            Reports.committee(after, Optional.empty(), order)
                                    .writeInto(home, List.of(format), told -> {})
                                    .get(0))
                    .content()
                    .contains("PUNKT published sent.")
                    .doesNotContain("TITEL", "SKÄL", "UTKASTETS", "published added");
        }
        assertThat(home.resolve("committee-1470-namnden.html"))
                .content()
                .contains("Revisorerna ser över granskningen bakom")
                .doesNotContain("Iakttagelser och bedömningar");
    }

    @Test
    void showsOnlyWhatWasSentAndOnlyWhereTheAuditIsPublished() throws IOException {
        Committee committee;
        try (TestHouse house = new TestHouse(home)) {
            committee = committees(house).of(TestHouse.ANNA, "Vara", " nämnden", DAY);
        }
        List<String> expected = new ArrayList<>();
        for (ImprovementStatus state : ImprovementStatus.values()) {
            if (state != ImprovementStatus.ADDED) {
                expected.add("published-" + state.id());
                expected.add("own-" + state.id());
            }
        }
        assertThat(committee.areas())
                .extracting(one -> one.area().id())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(committee.withheld())
                .isEqualTo(Map.of(Withheld.UNSENT, 4, Withheld.DRAFT, 7, Withheld.APPROVED, 7));
        assertThat(committee.body()).isEqualTo("Nämnden");
        ReportOrder order = new ReportOrder(Language.SV, Optional.empty(), DAY);
        for (Format format : List.of(Format.HTML, Format.CSV, Format.JSON)) {
            Path file =
                    Reports.committee(committee, Optional.empty(), order)
                            .writeInto(home, List.of(format), told -> {})
                            .get(0);
            assertThat(file)
                    .content()
                    .contains("PUNKT published sent.", "PUNKT own sent.")
                    .doesNotContain("draft", "approved", "PUNKT own added", "published added");
        }
        assertThat(home.resolve("committee-1470-namnden.html"))
                .content()
                .contains("Mark", "SKÄL published", "TITEL published");
    }

    @Test
    void namesTheBodiesThereAreAndTheNearest() {
        try (TestHouse house = new TestHouse(home)) {
            Committees committees = committees(house);
            assertThat(refused(committees, "Vara", "barn- och utbildnigsnämnden"))
                    .contains("Menade du ”Barn- och utbildningsnämnden”?")
                    .contains("Det finns för: Barn- och utbildningsnämnden, Nämnden.")
                    .doesNotContain("Socialnämnden");
            assertThat(refused(committees, "Vara", "Kommunfullmäktige"))
                    .contains("Det finns för: Barn- och utbildningsnämnden, Nämnden.")
                    .doesNotContain("Menade du");
            assertThat(refused(committees, "Vara", " ")).contains("Det finns för:");
            assertThat(refused(committees, "Vara", "Socialnämnden"))
                    .contains(
                            "granskningen som det bygger på är ett utkast, och det inte är antecknat"
                                    + " att nämnden har fått det. Granskningen måste godkännas");
            assertThat(refused(committees, "Mark", "Nämnden"))
                    .contains("Nämnden i Mark har granskats i mark-published, men inget");
            assertThat(refused(committees, "Atlantis", "Nämnden")).contains("Atlantis");
        }
    }

    private static String refused(Committees committees, String municipality, String body) {
        List<String> said = new ArrayList<>();
        assertThatThrownBy(() -> committees.of(TestHouse.ANNA, municipality, body, DAY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> said.add(problem.in(Language.SV)));
        return said.get(0);
    }
}
