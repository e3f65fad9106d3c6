package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;

/** Files sent to the page: first what they would change, and nothing before the word is given. */
class ImportPageTest {

    private static final String AUDIT = "vara-kaa-2026";
    private static final String IMPORT = "/audits/import";

    @TempDir Path folder;

    private static String rating(Served served, String audit) {
        return served.room(AuditLibrary.class)
                .seenBy(TestHouse.ANNA)
                .read(audit)
                .assessment("RES1")
                .rating()
                .map(one -> one.id())
                .orElse("");
    }

    private static HttpResponse<String> taken(Caller anna, HttpResponse<String> preview)
            throws Exception {
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        return anna.plainPost(preview.uri().getPath(), Caller.hidden(preview.body()));
    }

    @Test
    void showsWhatAFileWouldChangeBeforeItDoes() throws Exception {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            house.get(Scorings.class)
                    .save(TestHouse.ANNA, AUDIT, CellChange.in("RES1").rating("met"));
        }
        try (Served served = Served.of(home)) {
            Caller anna = new Caller(served);
            anna.get(served.entrance());
            byte[] set = anna.download("/audits/" + AUDIT + "/set.zip");
            byte[] form = anna.download("/audits/" + AUDIT + "/form.xlsx");
            served.room(Scorings.class)
                    .save(TestHouse.ANNA, AUDIT, CellChange.in("RES1").rating("not_met"));
            takesASet(anna, served, set);
            takesAForm(anna, served, form);
            takesATable(anna, served);
            HttpResponse<String> noFile =
                    anna.upload(
                            IMPORT,
                            Map.of("kind", "form"),
                            "x.xlsx",
                            "no".getBytes(StandardCharsets.UTF_8));
            assertThat(noFile.statusCode()).isEqualTo(422);
            assertThat(noFile.body()).contains("x.xlsx");
            assertThat(anna.get(IMPORT + "/0123").statusCode()).isEqualTo(404);
        }
    }

    private static void takesASet(Caller anna, Served served, byte[] set) throws Exception {
        HttpResponse<String> there = anna.upload(IMPORT, Map.of("kind", "set"), "vara.zip", set);
        assertThat(there.statusCode()).isEqualTo(422);
        assertThat(there.body()).contains(AUDIT);
        HttpResponse<String> preview =
                anna.upload(IMPORT, Map.of("kind", "set", "replace", "true"), "vara.zip", set);
        assertThat(preview.body()).contains("RES1", "Ej uppfyllt → Uppfyllt");
        assertThat(rating(served, AUDIT)).isEqualTo("not_met");
        Caller stranger = new Caller(served);
        assertThat(stranger.get(preview.uri().getPath()).uri().getPath()).isEqualTo("/login");
        assertThat(taken(anna, preview).statusCode()).isEqualTo(200);
        assertThat(rating(served, AUDIT)).isEqualTo("met");
        assertThat(anna.get(preview.uri().getPath()).statusCode()).isEqualTo(404);
    }

    private static void takesAForm(Caller anna, Served served, byte[] form) throws Exception {
        HttpResponse<String> preview =
                anna.upload(IMPORT, Map.of("kind", "form"), "vara.xlsx", form);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("0 kontrollmål skulle ändras");
        Matcher drop = Pattern.compile("action=\"([^\"]+/drop)\"").matcher(preview.body());
        assertThat(drop.find()).isTrue();
        assertThat(anna.plainPost(drop.group(1), Caller.hidden(preview.body())).uri().getPath())
                .isEqualTo(IMPORT);
        assertThat(anna.get(preview.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(rating(served, AUDIT)).isEqualTo("met");
    }

    private static void takesATable(Caller anna, Served served) throws Exception {
        byte[] table =
                book(
                        List.of("Kontrollmål", "Ale", "Lerum"),
                        List.of("RES1", "Uppfyllt", "Ej uppfyllt"),
                        List.of("GOV1", "Delvis uppfyllt", "Uppfyllt"));
        HttpResponse<String> preview =
                anna.upload(
                        IMPORT,
                        Map.of("kind", "table", "rubric", "kaa", "to", "2026-12-31"),
                        "tabell.xlsx",
                        table);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("Lerum", "✗ Ej uppfyllt", "2 granskningar skulle");
        looksRight(served, anna, preview.uri().getPath());
        assertThat(taken(anna, preview).statusCode()).isEqualTo(200);
        assertThat(rating(served, "lerum-kaa-2026")).isEqualTo("not_met");
    }

    @SafeVarargs
    private static byte[] book(List<String>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Tabell");
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    row.createCell(j).setCellValue(rows[i].get(j));
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void looksRight(Served served, Caller anna, String preview) throws Exception {
        try (Browser browser = Browser.open()) {
            browser.show(served.at("/login").toString());
            browser.driver().manage().addCookie(new Cookie("trafikljus", anna.session()));
            assertThat(PageFaults.of(browser, served, List.of(IMPORT, preview))).isEmpty();
        }
    }
}
