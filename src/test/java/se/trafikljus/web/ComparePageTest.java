package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;

/** The audits side by side on the page: every cell, and what the comparison says. */
class ComparePageTest {

    private static final List<String> TOWNS =
            List.of("Karlstad", "Lysekil", "Mark", "Svenljunga", "Trollhättan", "Vara", "Vårgårda");

    @TempDir Path folder;
    private Served served;
    private Caller caller;

    @BeforeEach
    void open() throws Exception {
        served = Served.filled(folder.resolve("ws"));
        caller = new Caller(served);
        caller.get(served.entrance());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void showsEveryCellOfSevenAndWhatIsFound() throws Exception {
        String page = caller.get("/compare").body();
        TOWNS.forEach(town -> assertThat(page).contains("<th scope=\"col\">" + town + "</th>"));
        assertThat(count(page, "<td class=\"rating-")).isEqualTo(7 * 12);
        assertThat(count(page, "<td class=\"rating-met\"")).isEqualTo(9);
        assertThat(count(page, "<td class=\"rating-not_met\"")).isEqualTo(15);
        assertThat(page)
                .contains("Färgen visar bedömningen", "(R) Rekonstruerad uppgift")
                .contains("Kontrollmålet ”Ansvarsfördelning”");
    }

    @Test
    void comparesThoseThatAreNamed() throws Exception {
        String page = caller.get("/compare?rubric=kaa&municipalities=Vara,%20Mark").body();
        assertThat(count(page, "<td class=\"rating-")).isEqualTo(2 * 12);
        assertThat(page).contains(">Vara</th>", ">Mark</th>").doesNotContain(">Karlstad</th>");
    }

    @Test
    void saysWhatItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = caller.get("/compare?rubric=kaa&municipalities=Karlsatd");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Karlsatd", "Karlstad");
    }

    @Test
    void laysMoreThanTwelveDownwards() throws Exception {
        for (String town : List.of("Habo", "Tibro", "Kil", "Falköping", "Skara", "Lidköping")) {
            served.room(Drafts.class)
                    .start(
                            TestHouse.ANNA,
                            new NewAudit(
                                    town,
                                    "kaa",
                                    List.of(),
                                    "",
                                    java.util.Optional.empty(),
                                    java.util.Optional.empty(),
                                    ""));
        }
        String page = caller.get("/compare").body();
        assertThat(page)
                .contains("<th scope=\"row\">Karlstad</th>")
                .contains("<th scope=\"row\">Habo (utkast)</th>")
                .contains("<th scope=\"col\">RES1</th>");
        assertThat(count(page, "<td")).isEqualTo(13 * 12);
    }

    private static long count(String page, String what) {
        return Pattern.compile(Pattern.quote(what)).matcher(page).results().count();
    }
}
