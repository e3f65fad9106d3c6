package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.TestHouse.ANNA;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.sampling.CaseFinding;
import se.trafikljus.sampling.CaseOutcome;
import se.trafikljus.sampling.CaseRecords;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.DrawnSample;
import se.trafikljus.sampling.SampleDraws;
import se.trafikljus.sampling.SampleResults;

/** All cases of a sample in one form, as an auditor with thirty files on the desk wants them. */
class SampleTableTest {

    private static final String AUDIT = "vara-kaa-2026";
    private static final String PAGE = "/audits/" + AUDIT + "/samples/DOC1";

    @TempDir Path folder;

    private Path workspace() {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            house.get(SampleDraws.class)
                    .draw(
                            ANNA,
                            new DrawOrder(
                                    AUDIT,
                                    "DOC1",
                                    50,
                                    3,
                                    Optional.of("7"),
                                    List.of("plan", "kontakt: inom 30 dagar"),
                                    Optional.empty()));
        }
        return home;
    }

    private static DrawnSample drawn(Served served) {
        return served.room(SampleResults.class).drawn(ANNA, AUDIT, 95).get(0);
    }

    private static Map<String, String> form(Caller anna, String... more) throws Exception {
        Map<String, String> form = new HashMap<>(Caller.hidden(anna.get(PAGE).body()));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void savesWhatWasChangedAndNothingElse() throws Exception {
        try (Served served = Served.of(workspace())) {
            Caller anna = new Caller(served);
            anna.get(served.entrance());
            List<Integer> cases = drawn(served).result().draw().cases();
            String first = cases.get(0) + ":plan";
            String second = cases.get(1) + ":kontakt: inom 30 dagar";
            assertThat(anna.get(PAGE).body())
                    .contains("Plan: inget ärende är granskat än.", "outcome:" + second)
                    .contains("När alla ärenden är granskade");
            Map<String, String> seen =
                    form(
                            anna,
                            "outcome:" + first,
                            "pass",
                            "outcome:" + second,
                            "fail",
                            "note:" + second,
                            "Efter 47 dagar");
            served.room(CaseRecords.class)
                    .record(
                            TestHouse.BO,
                            AUDIT,
                            "DOC1",
                            new CaseFinding(
                                    cases.get(2).toString(),
                                    "plan",
                                    CaseOutcome.FAIL,
                                    Optional.of("Saknas")));
            HttpResponse<String> saved = anna.plainPost(PAGE + "/table", seen);
            assertThat(saved.body()).contains("2 utfall är antecknade", "Efter 47 dagar", "Saknas");
            assertThat(drawn(served).records()).hasSize(3);
            assertThat(drawn(served).record(cases.get(2), "plan").orElseThrow().recordedBy())
                    .isEqualTo(TestHouse.BO.name());
            assertThat(anna.plainPost(PAGE + "/table", form(anna)).body())
                    .contains("Inget är ändrat");
        }
    }

    @Test
    void keepsWhatWasWrittenWhereSomethingIsMissing() throws Exception {
        try (Served served = Served.of(workspace())) {
            Caller anna = new Caller(served);
            anna.get(served.entrance());
            List<Integer> cases = drawn(served).result().draw().cases();
            HttpResponse<String> alone =
                    anna.plainPost(
                            PAGE + "/table",
                            form(
                                    anna,
                                    "outcome:" + cases.get(0) + ":plan",
                                    "pass",
                                    "note:" + cases.get(1) + ":plan",
                                    "Bara en tanke",
                                    "outcome:" + cases.get(1) + ":plan",
                                    ""));
            assertThat(alone.statusCode()).isEqualTo(422);
            assertThat(alone.body()).contains("saknar utfall", "value=\"Bara en tanke\"");
            assertThat(drawn(served).records()).isEmpty();
            try (Browser browser = Browser.open()) {
                browser.show(served.at("/login").toString());
                browser.driver().manage().addCookie(new Cookie("trafikljus", anna.session()));
                assertThat(PageFaults.of(browser, served, List.of(PAGE))).isEmpty();
            }
        }
    }
}
