package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;

/** What is published, for those who read it: only that, and only what is theirs. */
class PublishedTest {

    private static final String VARA = "/published/audits/vara-kaa-2026";
    private static final String MARK = "/published/audits/mark-kaa-2026";
    private static final String DRAFT = "/published/audits/habo-kaa-2026";

    @TempDir Path folder;

    @Test
    void isReadByThoseWhoMay() throws Exception {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        try (Served served = Served.of(home)) {
            Caller lena = FollowedUp.signedIn(served, "Lena");
            Caller nora = FollowedUp.signedIn(served, "Nora");
            Caller olle = FollowedUp.signedIn(served, "Olle");
            Caller anna = FollowedUp.signedIn(served, "Anna");
            HttpResponse<String> first = lena.get("/");
            assertThat(first.uri().getPath()).isEqualTo("/published");
            assertThat(first.body()).contains("Vara", "Mark").doesNotContain("Habo");
            assertThat(nora.get("/published").body()).contains("Vara").doesNotContain("Mark");
            assertThat(olle.get("/published").body()).contains("Ingen som du får läsa");

            HttpResponse<String> page = lena.get(VARA);
            assertThat(page.body())
                    .contains("Delvis uppfyllt", "Vara fann", "Vara motiv", "Se över resurserna");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
            assertThat(page.headers().firstValue("ETag")).isPresent();

            List<String> hidden = new ArrayList<>();
            for (String ending : List.of("", ".pdf", ".docx")) {
                hidden.add(nora.get(MARK + ending).statusCode() + " nora" + ending);
                hidden.add(olle.get(VARA + ending).statusCode() + " olle" + ending);
                for (Caller one : List.of(lena, nora, anna)) {
                    hidden.add(one.get(DRAFT + ending).statusCode() + " draft" + ending);
                }
            }
            assertThat(hidden).allMatch(one -> one.startsWith("404"));

            HttpResponse<String> pdf = lena.get(VARA + ".pdf");
            assertThat(pdf.body()).startsWith("%PDF");
            assertThat(pdf.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"audit-vara-kaa-2026.pdf\"");
            assertThat(lena.get(VARA + ".docx").body()).startsWith("PK");
            String tag = pdf.headers().firstValue("ETag").orElseThrow();
            assertThat(lena.get(VARA + ".pdf", "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(lena.get(VARA, "If-None-Match", tag).statusCode()).isEqualTo(200);
            String own = page.headers().firstValue("ETag").orElseThrow();
            assertThat(lena.get(VARA, "If-None-Match", own).statusCode()).isEqualTo(304);

            served.room(Approvals.class).reopen(TestHouse.BO, "vara-kaa-2026", "Fel i RES1");
            assertThat(lena.get(VARA, "If-None-Match", own).statusCode()).isEqualTo(404);
            assertThat(lena.get(VARA + ".pdf", "If-None-Match", tag).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void canBeReadByEverybody() throws Exception {
        Path home = folder.resolve("ws");
        PublishedList.into(home, folder.resolve("set"));
        FollowedUp.into(home);
        try (Browser browser = Browser.open();
                Served served = Served.of(home)) {
            PublishedList.isRead(FollowedUp.signedIn(served, "Lena"));
            FollowUpInTheBrowserTest.signIn(browser, served, "Lena");
            assertThat(PageFaults.of(browser, served, List.of("/published?page=2", VARA)))
                    .isEmpty();
            FollowUpInTheBrowserTest.signIn(browser, served, "Olle");
            assertThat(PageFaults.of(browser, served, List.of("/published", "/committee")))
                    .isEmpty();
        }
    }
}
