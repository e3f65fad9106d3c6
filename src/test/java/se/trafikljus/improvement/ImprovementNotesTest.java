package se.trafikljus.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.TestHouse.ANNA;
import static se.trafikljus.TestHouse.BO;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Action;
import se.trafikljus.Changed;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.conduct.ConductField;

/** What the room says besides, so that no face need work it out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImprovementNotesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Optional<LocalDate> LATER = Optional.of(LocalDate.of(2026, 9, 1));
    private static final String LISTED = "Bildningsnämnden";
    private static final String MISSPELT = "Bilnigsnämnden";
    private static final Optional<String> AS_BEFORE = Optional.empty();

    private TestHouse house;
    private String audit;

    @BeforeAll
    void open(@TempDir Path home) {
        house =
                new TestHouse(
                        home,
                        Clock.fixed(Instant.parse("2026-05-20T08:00:00Z"), ZoneOffset.UTC),
                        Map.of());
        NewAudit wanted =
                new NewAudit(
                        "Vara",
                        "kaa",
                        List.of(LISTED, "Socialnämnden"),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "");
        ScoredAudit started = house.get(Drafts.class).start(ANNA, wanted).now();
        audit = started.audit().id();
        started.rubric()
                .objectives()
                .forEach(
                        one ->
                                house.get(Scorings.class)
                                        .save(ANNA, audit, CellChange.to(met(started, one.id()))));
    }

    private static Assessment met(ScoredAudit audit, String objective) {
        return Assessment.unscored(objective)
                .rated(audit.rubric().scale().best(), "", "")
                .founded("Sett", "Så säger kriterierna", "Intervju 3", "", false);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Outcome<Recommendation> recommended(String body) {
        return house.get(Recommendations.class)
                .recommend(ANNA, audit, "Gör det", "", body, LATER, "");
    }

    private Outcome<ImprovementArea> added(Recommendation one, String body) {
        return house.get(ImprovementDrafts.class)
                .add(
                        ANNA,
                        new Grounds.OfRecommendation(audit, one.number()),
                        new ImprovementPatch(AS_BEFORE, Optional.of(body), LATER, AS_BEFORE),
                        TODAY);
    }

    private Outcome<Changed<ImprovementArea>> changed(String id, ImprovementPatch patch) {
        return house.get(ImprovementDrafts.class).change(BO, id, patch, TODAY);
    }

    private Message unlisted() {
        return Message.of("improvement.unlistedBody", MISSPELT, audit, LISTED + ", Socialnämnden");
    }

    private void publish() {
        if (!house.get(Audits.class).all().get(audit).status().locked()) {
            house.get(Approvals.class).approve(BO, audit, Optional.empty());
            house.get(Approvals.class).publish(BO, audit);
        }
    }

    @Test
    void aBodyThatTheAuditDoesNotListIsNotedWheneverItIsNamed() {
        Outcome<Recommendation> first = recommended(MISSPELT);
        Recommendation second = recommended(LISTED.toUpperCase(Locale.ROOT)).now();
        assertThat(first.notes())
                .containsExactly(
                        unlisted(),
                        Message.of(
                                        "improvement.recommended",
                                        audit,
                                        Integer.toString(first.now().number()))
                                .remedy(
                                        Action.FOLLOW_RECOMMENDATION_UP,
                                        audit,
                                        first.now().number()));
        Outcome<ImprovementArea> one = added(first.now(), MISSPELT);
        Outcome<ImprovementArea> other = added(second, "socialnämnden");
        assertThat(one.notes()).contains(unlisted());
        assertThat(other.notes()).hasSize(1);
        ImprovementPatch elsewhere =
                new ImprovementPatch(AS_BEFORE, Optional.of(MISSPELT), Optional.empty(), AS_BEFORE);
        assertThat(changed(other.now().id(), elsewhere).notes()).contains(unlisted());
        changed(
                other.now().id(),
                new ImprovementPatch(AS_BEFORE, Optional.of(LISTED), Optional.empty(), AS_BEFORE));
        changed(
                one.now().id(),
                new ImprovementPatch(AS_BEFORE, Optional.of(LISTED), Optional.empty(), AS_BEFORE));
        house.get(Descriptions.class)
                .change(
                        ANNA,
                        audit,
                        AuditPatch.ofConduct(Map.of(ConductField.ANSWER_BY, "2026-08-15")));
        publish();
        assertThat(
                        house.get(ImprovementSending.class)
                                .send(
                                        ANNA,
                                        List.of(one.now().id(), other.now().id()),
                                        Optional.of(MISSPELT),
                                        Optional.empty(),
                                        TODAY)
                                .notes())
                .containsOnlyOnce(unlisted())
                .containsOnlyOnce(
                        Message.of("improvement.otherDay", audit, "2026-08-15", "2026-09-01"))
                .hasSize(4);
    }

    @Test
    void whatAChangeReplacedIsTold() {
        ImprovementArea own =
                house.get(ImprovementDrafts.class)
                        .add(
                                ANNA,
                                new Grounds.OfOwnReport("Vara"),
                                new ImprovementPatch(
                                        Optional.of("Eget"), AS_BEFORE, LATER, AS_BEFORE),
                                TODAY)
                        .now();
        Outcome<Changed<ImprovementArea>> changed =
                changed(
                        own.id(),
                        new ImprovementPatch(
                                AS_BEFORE, AS_BEFORE, Optional.empty(), Optional.of("hög")));
        assertThat(changed.now().before()).isEqualTo(own);
        assertThat(changed.now().after())
                .isEqualTo(own.wished(own.title(), own.body(), own.due(), "hög"));
        assertThat(changed.notes())
                .extracting(Message::key)
                .containsExactly("improvement.replaced", "improvement.changed");
    }

    @ParameterizedTest
    @CsvSource({
        "försenat, OVERDUE",
        "overdue, OVERDUE",
        "IN-PROGRESS, IN_PROGRESS",
        "skickat, SENT"
    })
    void aStatusIsMeantByItsIdOrItsWord(String word, StatusFilter status) {
        assertThat(StatusFilter.meant(word)).isEqualTo(status);
    }

    @Test
    void anUnknownStatusIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> StatusFilter.meant("klar"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID))
                .hasMessageContaining("overdue");
    }
}
