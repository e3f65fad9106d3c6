package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audit;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/** Who may bring in audits that say that they are approved already. */
class ImportedApprovalsTest {

    private static final String AUDIT = "vara-kaa-2016";

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void begin(@TempDir Path home) {
        desk = Desk.in(home);
        register("Adam", Role.ADMIN, "", "");
        register("Rut", Role.AUDITOR, "", "");
        register("Lage", Role.READER, "", "");
        register("Nora", Role.COMMITTEE, "1470", "Bildningsnämnden");
    }

    @AfterEach
    void close() {
        assertThat(desk.trail().verify().broken()).isEmpty();
        desk.close();
    }

    private void register(String name, Role role, String place, String body) {
        Actor keeper = role == Role.ADMIN ? Desk.ANNA : actor("Adam", "CLAIMED");
        desk.people().add(keeper, new User(new Person(name), role, place, body, false));
    }

    private static Actor actor(String name, String proof) {
        return switch (proof) {
            case "CLAIMED" -> new Actor(name, "os", "maskin");
            case "SIGNED_IN" -> new Actor(name, new Actor.SignedIn("192.0.2.1"));
            case "TOKEN" -> new Actor(name, new Actor.Token("t1", "192.0.2.1"));
            default -> throw new IllegalArgumentException(proof);
        };
    }

    private Path set(String status, String rating) {
        return new SetOnDisk(folder)
                .with(
                        "audits.csv",
                        "audit,municipality,rubric,status,approved_by\n%s,Vara,kaa,%s,%s\n"
                                .formatted(AUDIT, status, status.equals("draft") ? "" : "Bo"))
                .with(
                        "assessments.csv",
                        "audit,objective,rating,scored_by\n%s,RES1,%s,Cia\n"
                                .formatted(AUDIT, rating))
                .folder();
    }

    private List<String> bring(Actor actor, String status, String rating, boolean replace) {
        return desk
                .sets()
                .take(actor, Upload.of(set(status, rating)), new ImportMode(replace, false))
                .notes()
                .stream()
                .map(note -> note.in(Language.EN))
                .filter(note -> note.contains("taken in as a draft"))
                .toList();
    }

    private Audit there() {
        return desk.audits().all().get(AUDIT);
    }

    @ParameterizedTest
    @CsvSource({
        "Rut,  CLAIMED,   approved,  approved",
        "Rut,  CLAIMED,   published, published",
        "Ulf,  CLAIMED,   published, published",
        "Rut,  SIGNED_IN, approved,  draft",
        "Rut,  SIGNED_IN, published, draft",
        "Rut,  TOKEN,     approved,  draft",
        "Rut,  TOKEN,     published, draft",
        "Rut,  SIGNED_IN, draft,     draft",
        "Adam, SIGNED_IN, approved,  approved",
        "Adam, SIGNED_IN, published, published",
        "Adam, TOKEN,     published, published",
    })
    void comesInAs(String name, String proof, String brought, String taken) {
        List<String> notes = bring(actor(name, proof), brought, "met", false);
        assertThat(there().status().id()).isEqualTo(taken);
        assertThat(there().approvedBy()).isEqualTo(taken.equals("draft") ? "" : "Bo");
        if (brought.equals(taken)) {
            assertThat(notes).isEmpty();
        } else {
            assertThat(notes).hasSize(1);
            assertThat(notes.get(0)).contains(AUDIT, brought);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Adam, CLAIMED",
        "Lage, CLAIMED",
        "Lage, SIGNED_IN",
        "Nora, CLAIMED",
        "Nora, TOKEN",
        "Ulf,  SIGNED_IN",
        "Ulf,  TOKEN",
    })
    void isRefusedFrom(String name, String proof) {
        assertThatThrownBy(() -> bring(actor(name, proof), "draft", "met", false))
                .isInstanceOf(Problem.class);
        assertThat(desk.audits().all().ids()).isEmpty();
    }

    @Test
    void whatFollowsFromAnAuditComesInWithIt() {
        Path set =
                new SetOnDisk(folder)
                        .with(
                                "audits.csv",
                                "audit,municipality,rubric,status,approved_by\n"
                                        + AUDIT
                                        + ",Vara,kaa,published,Bo\n")
                        .with("assessments.csv", "audit,objective,rating\n")
                        .with(
                                "recommendations.csv",
                                "audit,number,recommendation\n" + AUDIT + ",1,Utbilda\n")
                        .folder();
        assertThatThrownBy(
                        () ->
                                desk.sets()
                                        .take(
                                                actor("Adam", "CLAIMED"),
                                                Upload.of(set),
                                                ImportMode.ADD))
                .isInstanceOf(Problem.class);
        assertThat(
                        desk.sets()
                                .take(actor("Adam", "SIGNED_IN"), Upload.of(set), ImportMode.ADD)
                                .recommendations())
                .isEqualTo(1);
        assertThat(there().status().id()).isEqualTo("published");
    }

    @Test
    void aDraftIsReplacedByADraft() {
        bring(Desk.ANNA, "draft", "met", false);
        assertThat(bring(actor("Rut", "SIGNED_IN"), "published", "not_met", true)).hasSize(1);
        assertThat(there().status().id()).isEqualTo("draft");
        assertThat(desk.audits().all().read(AUDIT).assessment("RES1").rating())
                .map(rating -> rating.id())
                .contains("not_met");
    }

    @Test
    void whatIsPublishedHereStaysSo() {
        bring(Desk.ANNA, "published", "met", false);
        assertThat(bring(actor("Rut", "SIGNED_IN"), "published", "met", true)).isEmpty();
        assertThat(there().status().id()).isEqualTo("published");
        assertThatThrownBy(() -> bring(actor("Rut", "SIGNED_IN"), "published", "not_met", true))
                .hasMessageContaining("locked");
    }

    @ParameterizedTest
    @CsvSource({
        "Rut,  CLAIMED,   published, sent,  taken",
        "Rut,  SIGNED_IN, published, added, taken",
        "Rut,  SIGNED_IN, published, sent,  refused",
        "Rut,  TOKEN,     draft,     sent,  refused",
        "Adam, SIGNED_IN, published, sent,  taken",
    })
    void nothingIsWithACommitteeBeforeItsAuditIsPublishedHere(
            String name, String proof, String audit, String area, String came) {
        Path set =
                new SetOnDisk(set(audit, "met"))
                        .with(
                                "improvements.csv",
                                "id,municipality,audit,title,body,due,status\n"
                                        + "f-1,Vara,%s,Utbilda,Bildningsnämnden,2017-06-30,%s\n"
                                                .formatted(AUDIT, area))
                        .folder();
        ThrowingCallable bringing =
                () -> desk.sets().take(actor(name, proof), Upload.of(set), ImportMode.ADD);
        if (came.equals("refused")) {
            assertThatThrownBy(bringing)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Only a published audit");
            assertThat(desk.audits().all().ids()).isEmpty();
        } else {
            assertThatCode(bringing).doesNotThrowAnyException();
        }
    }
}
