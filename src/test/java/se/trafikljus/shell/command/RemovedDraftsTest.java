package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** A draft that was started by mistake can be removed, as long as nothing rests on it. */
class RemovedDraftsTest {

    private static final String DRAFT = "vara-kaa-2026";

    @TempDir Path folder;
    private Play play;

    @BeforeEach
    void open() {
        play = new Play(folder);
        said("Anna", "audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
    }

    @AfterEach
    void close() {
        assertThat(play.said("trail", "verify").code()).isZero();
        play.close();
    }

    private Said run(String who, String... words) {
        List<String> all = new ArrayList<>(List.of("--as", who));
        all.addAll(List.of(words));
        return play.said(all.toArray(String[]::new));
    }

    private Said said(String who, String... words) {
        Said said = run(who, words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private Said removed(String who) {
        return run(who, "audit", "remove", DRAFT, "--reason", "Startad av misstag");
    }

    private void isKept(Said refused, String why) {
        assertThat(refused.code()).isOne();
        assertThat(refused.err()).contains(why);
        assertThat(said("Anna", "audit", "list").out()).contains(DRAFT);
    }

    @Test
    void goesWithItsRatingsAndRecommendationsAndStaysInTheTrail() {
        said("Anna", "score", "set", DRAFT, "RES1", "delvis", "--finding", "Tjänsten är vakant");
        said(
                "Anna",
                "audit",
                "recommend",
                DRAFT,
                "Nämnden bör tillsätta tjänsten",
                "--body",
                "Nämnden");
        Said removed = removed("Anna");
        assertThat(removed.code()).as(removed.err()).isZero();
        assertThat(removed.err()).contains("id används inte igen", "trail show");
        assertThat(said("Anna", "audit", "list").out()).doesNotContain(DRAFT);
        assertThat(said("Anna", "trail", "show").out())
                .contains("tog bort utkastet", "Startad av misstag", "Tjänsten är vakant");
        assertThat(
                        said(
                                        "Anna",
                                        "audit",
                                        "start",
                                        "Vara",
                                        "--rubric",
                                        "kaa",
                                        "--to",
                                        "2026-12-31")
                                .out()
                                .strip())
                .isEqualTo(DRAFT + "-2");
    }

    @Test
    void staysWhereNoReasonIsGiven() {
        isKept(run("Anna", "audit", "remove", DRAFT, "--reason", " "), "Skriv varför");
    }

    @Test
    void staysWhereAnotherFollowsItUp() {
        said(
                "Anna",
                "audit",
                "start",
                "Vara",
                "--rubric",
                "kaa",
                "--to",
                "2027-12-31",
                "--follows",
                DRAFT);
        isKept(removed("Anna"), "vara-kaa-2027 följer upp den");
    }

    @Test
    void staysWhereAnImprovementAreaComesFromIt() {
        said("Anna", "score", "set", DRAFT, "RES1", "röd", "--finding", "Saknas");
        said(
                "Anna",
                "improvement",
                "add",
                "--audit",
                DRAFT,
                "--objective",
                "RES1",
                "--body",
                "Nämnden");
        isKept(removed("Anna"), "improvement remove vara-kaa-2026-res1");
        said("Anna", "improvement", "remove", "vara-kaa-2026-res1", "--reason", "Inte heller den");
        assertThat(removed("Anna").code()).isZero();
    }

    @Test
    void staysWhereASampleWasDrawn() {
        said(
                "Anna",
                "sample",
                "draw",
                DRAFT,
                "RES1",
                "--population",
                "40",
                "--size",
                "5",
                "--seed",
                "7",
                "--attributes",
                "Beslut finns");
        isKept(removed("Anna"), "Ett urval är draget för RES1");
    }

    @Test
    void isForThoseWhoAloneHaveWorkedOnItAndForAnAdministrator() {
        isKept(removed("Bo"), "Andra har arbetat i vara-kaa-2026: Anna");
        said("Bo", "score", "set", DRAFT, "RES1", "grön");
        isKept(removed("Anna"), "Andra har arbetat i vara-kaa-2026: Bo");
        said("Dag", "user", "add", "Dag", "--role", "admin");
        assertThat(removed("Dag").code()).isZero();
    }

    @Test
    void isLookedUpHoweverItsIdIsWritten() {
        assertThat(said("Anna", "audit", "show", " Vara-KAA-2026 ").out()).contains("Vara");
        assertThat(said("Anna", "audit", "remove", "VARA-kaa-2026", "--reason", "x").err())
                .contains(DRAFT);
    }
}
