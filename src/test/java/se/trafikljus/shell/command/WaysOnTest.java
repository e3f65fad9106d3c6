package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** What is told beside a result, or with a refusal, is true and helps. */
class WaysOnTest {

    private static final String START = "audit start Vara --rubric kaa --to 2026-12-31";

    @TempDir Path folder;
    private Play play;

    @BeforeEach
    void open() {
        play = new Play(folder);
    }

    @AfterEach
    void close() {
        play.close();
    }

    private Said said(String line) {
        return play.said(line.split(" ", -1));
    }

    private Said refused(String line) {
        Said said = said(line);
        assertThat(said.code()).as(said.err()).isNotZero();
        assertThat(said.out()).isEmpty();
        return said;
    }

    @Test
    void tellsThatAWorkspaceWasBegunWhereNobodyMeantTo() {
        Said listed = said("audit list --format json");
        assertThat(listed.out().strip()).isEqualTo("[]");
        assertThat(listed.err())
                .contains(folder + "/ws var ingen arbetsmapp, så en ny och tom började där.");
        assertThat(said("audit list").err()).doesNotContain("arbetsmapp");
    }

    @Test
    void saysWhatToDoWhereThereAreNoAudits() {
        assertThat(said("audit list").err())
                .contains("inga granskningar att visa ännu", "audit start", "audit import");
        said(START);
        assertThat(said("audit list").err()).isEmpty();
    }

    @Test
    void tellsNothingOfAWorkspaceThatWasMeantToBegin() {
        assertThat(said(START).err()).doesNotContain("ingen arbetsmapp");
    }

    @Test
    void tellsNothingOfTheUsualWorkspace() {
        play.afresh();
        assertThat(play.run("audit", "list")).isZero();
        assertThat(play.err()).doesNotContain("ingen arbetsmapp");
    }

    @Test
    void showsHowASecondRatingOfThatVeryCellIsWritten() {
        said(START);
        assertThat(refused("score second vara-kaa-2026 GOV1").err())
                .contains("score second vara-kaa-2026 GOV1 gul");
    }

    @Test
    void saysWhichOfTheAuditsNamedShareARubric() {
        said(START);
        said("audit start Habo --rubric kaa --to 2026-12-31");
        said("audit start Kil --rubric internal-control --to 2026-12-31");
        String named = "compare --audits vara-kaa-2026,kil-internal-control-2026,habo-kaa-2026";
        assertThat(refused(named).err())
                .contains(
                        "internal-control (kil-internal-control-2026);"
                                + " kaa (vara-kaa-2026, habo-kaa-2026)",
                        "--rubric");
        assertThat(said(named + " --rubric kaa").code()).isZero();
        assertThat(said("compare --audits vara-kaa-2026,habo-kaa-2026").code()).isZero();
    }

    @Test
    void saysOnceHowManyAuditsThereAreAlready() {
        said(START);
        said(START);
        assertThat(said(START).err())
                .containsOnlyOnce("Det finns redan")
                .contains("2 granskningar", "vara-kaa-2026 (utkast), vara-kaa-2026-2 (utkast)");
    }

    @Test
    void saysThatThereIsAnAuditAlreadyOfThatBodyOnly() {
        String start = "audit start Vara --rubric kaa --to 2026-12-31 --body ";
        said(start + "Socialnämnden");
        assertThat(said(start + "Bildningsnämnden").err()).doesNotContain("Det finns redan");
        assertThat(said(start + "socialnämnden").err())
                .contains("Det finns redan en granskning", "vara-kaa-2026 (utkast)")
                .doesNotContain("vara-kaa-2026-2 (utkast)");
    }

    @Test
    void saysWhichSetBringsASampleAuditThatIsNotThere() {
        String follow = START + " --follows ";
        assertThat(refused(follow + "vargarda-kaa-2016").err())
                .contains("Börja en med audit start.")
                .contains("läs in dem med audit import sample-audits/kaa-2016-2017.");
        said(START);
        assertThat(refused("--lang en compare --audits vara-kaa-2016").err())
                .contains("read them in with audit import sample-audits/kaa-2016-2017.");
        assertThat(refused(follow + "vargarda-kaa-201").err()).doesNotContain("sample-audits");
    }

    @Test
    void tellsPathsWithoutDetours() throws IOException {
        said(START);
        String form = "score form vara-kaa-2026 --out ";
        assertThat(said(form + "ut/../under//./f.xlsx").out())
                .isEqualTo(folder.resolve("under/f.xlsx") + "\n");
        assertThat(refused("audit import ./x/../nej.csv").err())
                .contains(folder.resolve("nej.csv").toString());
        Path elsewhere = Files.createDirectories(folder.resolve("annan/mapp"));
        Files.createSymbolicLink(folder.resolve("lank"), elsewhere);
        said(form + "lank/../f.xlsx");
        assertThat(folder.resolve("annan/f.xlsx")).exists();
    }

    @Test
    void saysThatSomebodyWasDisabledAlready() {
        said("user add Ada --role admin");
        said("--as Ada user add Eva --role reader");
        assertThat(said("--as Ada user disable eva").out()).contains("Eva är avstängd.");
        assertThat(said("--as Ada user disable eva").out())
                .isEqualTo("Eva var redan avstängd. Ingenting ändrades.\n");
    }

    @Test
    void tellsALiftedConflictByTheNamesOfTheRegister() {
        said("user conflict Anna --municipality vara --reason Bor");
        assertThat(said("--as Bo user conflict ANNA --municipality 1470 --lift").out())
                .isEqualTo("Jävet för Anna i Vara är hävt.\n");
    }

    @Test
    void refusesAnEmptyReasonToApproveWithoutGrounds() {
        said(START);
        Said said =
                play.said(
                        "--as",
                        "Bo",
                        "audit",
                        "approve",
                        "vara-kaa-2026",
                        "--allow-unfounded",
                        " ");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("skälet är tomt", "--allow-unfounded SKÄL");
    }

    @Test
    void offersToApproveWithoutGroundsOnlyWhereThatHelps() {
        said(START);
        assertThat(refused("--as Bo audit approve vara-kaa-2026").err())
                .contains("score vara-kaa-2026")
                .doesNotContain("--allow-unfounded");
        said("score set vara-kaa-2026 RES1 grön");
        assertThat(refused("--as Bo audit approve vara-kaa-2026").err())
                .contains("--allow-unfounded SKÄL");
    }

    @Test
    void explainsTheOptionsOfAPersonAndOfASuccessFactor() {
        assertThat(said("help user add").out().replaceAll("\\s+", " "))
                .contains("NAMN", "nämnden som personen hör till")
                .doesNotContain("NAME", "revisionsobjektet");
        assertThat(said("help score set").out()).contains("--success=false");
    }
}
