package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import se.trafikljus.Actor;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.trail.Trail;

/** A committee's whole way, in a real browser: from what it is asked to what is verified. */
class CommitteeStoryTest {

    private static final Actor ANNA = new Actor("Anna", new Actor.SignedIn("test"));

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isWalkedWithScriptsAndWithout(boolean scripted) {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        try (Served served = Served.of(home);
                Walker walker = Walker.of(served, scripted)) {
            walker.signIn("Nora");
            answers(walker);
            plans(walker);
            reportsDone(walker);
            walker.signIn("Anna");
            verifies(walker);
            walker.signIn("Nora");
            readsThatItIsVerified(walker);
            assertThat(walker.browser().complaints()).isEmpty();
            holds(served);
        }
    }

    private static void answers(Walker nora) {
        assertThat(nora.path()).isEqualTo("/committee");
        nora.click(By.cssSelector("a[href$='" + FollowedUp.SENT + "']"));
        nora.driver().findElement(By.cssSelector("#step-answer input[value=accepted]")).click();
        nora.fill("answer-text", "Vi tillsätter två tjänster.");
        nora.fill("answer-decision", "§ 12");
        nora.fill("answer-dnr", "KS 2026/17");
        nora.press("Granska svaret");
        nora.read("Vi tillsätter två tjänster.");
        nora.press("Lämna svaret");
        assertThat(nora.path()).endsWith("/receipt");
        nora.read("KS 2026/17");
    }

    private static void plans(Walker nora) {
        nora.click(By.cssSelector("main .deeds .deed"));
        nora.fill("plan-activities", "Anställa två");
        nora.fill("plan-resources", "Kommunchefen");
        nora.driver()
                .executeScript(
                        "document.getElementById('plan-due').value = arguments[0]",
                        FollowedUp.DUE.plusDays(7).toString());
        nora.press("Spara planen");
        nora.read("Anställa två");
    }

    private static void reportsDone(Walker nora) {
        By folded = By.xpath("//details[not(@open)]/summary[.='Rapportera som klart']");
        nora.driver().findElements(folded).forEach(WebElement::click);
        nora.fill("done-text", "Båda är anställda.");
        nora.press("Rapportera som klart");
        nora.read("Båda är anställda.");
    }

    private static void verifies(Walker anna) {
        anna.open("/improvements");
        anna.click(By.cssSelector("a[href$='" + FollowedUp.SENT + "']"));
        anna.read("Båda är anställda.");
        anna.driver().findElement(By.cssSelector("#step-verify input[value=done]")).click();
        anna.fill("verify-text", "Sett anställningsavtalen.");
        anna.press("Spara kontrollen");
        anna.read("Sett anställningsavtalen.");
    }

    private static void readsThatItIsVerified(Walker nora) {
        nora.open("/improvements/" + FollowedUp.SENT);
        nora.read("Sett anställningsavtalen.");
        assertThat(nora.driver().findElements(By.cssSelector("main form"))).isEmpty();
    }

    private static void holds(Served served) {
        Followed one = served.room(Improvements.class).read(ANNA, FollowedUp.SENT);
        assertThat(one.area().status().id()).isEqualTo("verified");
        assertThat(one.area().responseText()).isEqualTo("Vi tillsätter två tjänster.");
        assertThat(one.area().decision()).isEqualTo("§ 12");
        assertThat(one.area().dnr()).isEqualTo("KS 2026/17");
        assertThat(one.area().plan().activities()).isEqualTo("Anställa två");
        assertThat(one.area().due()).contains(FollowedUp.DUE.plusDays(7));
        Trail trail = served.room(Trail.class);
        List<String> deeds = new ArrayList<>();
        trail.show(
                ANNA,
                List.of("improvement/" + FollowedUp.SENT),
                record -> deeds.add(record.actor().name() + " " + record.action()));
        assertThat(deeds)
                .containsSubsequence(
                        "Anna improvement.sent",
                        "Nora improvement.answered",
                        "Nora improvement.planned",
                        "Nora improvement.reported-done",
                        "Anna improvement.verified");
        assertThat(trail.verify(ANNA).broken()).isEmpty();
    }
}
