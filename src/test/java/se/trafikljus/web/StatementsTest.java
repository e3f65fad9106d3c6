package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Statements;
import se.trafikljus.Upload;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;

/** No page asks the database more often because there are more audits. */
class StatementsTest {

    /** The most that any of them may ask the first time, once everything it needs was read. */
    private static final int MOST = 18;

    private static final List<String> OBJECTIVES =
            List.of("RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "COL1");

    private static final List<String> PAGES =
            List.of(
                    "/audits",
                    "/audits/p1-2025",
                    "/audits/p1-2025/score/GOV1",
                    "/audits/p1-2025/score/all",
                    "/audits/p1-2025/details",
                    "/audits/p1-2025/approve",
                    "/audits/p1-2025/recommendations",
                    "/audits/p1-2025/remarks",
                    "/audits/p1-2025/samples",
                    "/audits/p1-2025/trail",
                    "/compare",
                    "/compare/matrix?year=2024",
                    "/compare/spider?year=2024",
                    "/compare/findings?year=2024",
                    "/compare/objectives/FUP1?year=2024",
                    "/compare/municipalities/0114?year=2024",
                    "/improvements",
                    "/improvements/figures",
                    "/improvements/f1",
                    "/reports?year=2024",
                    "/published",
                    "/published/audits/p1-2024",
                    "/admin/users",
                    "/admin/conflicts",
                    "/admin/trail");

    @TempDir Path folder;

    @Test
    void noneGrowsWithTheRows() throws Exception {
        Map<String, List<String>> few = asked(6);
        Map<String, List<String>> many = asked(40);

        SoftAssertions all = new SoftAssertions();
        for (String page : PAGES) {
            List<String> asked = many.getOrDefault(page, List.of());
            all.assertThat(asked).as(page).hasSameSizeAs(few.getOrDefault(page, List.of()));
            all.assertThat(asked.size()).as("%s: %s", page, asked).isBetween(1, MOST);
        }
        all.assertAll();
    }

    /** What each page asks the first time that somebody looks at it. */
    private Map<String, List<String>> asked(int municipalities) throws Exception {
        Path home = folder.resolve("home" + municipalities);
        try (Served served = Served.of(home);
                Statements statements = new Statements()) {
            served.room(AuditSets.class)
                    .take(
                            new Actor("Anna", "anna", "testmaskin"),
                            Upload.of(set(served, municipalities)),
                            ImportMode.ADD);
            Caller caller = new Caller(served);
            caller.get(served.entrance());
            Map<String, List<String>> asked = new LinkedHashMap<>();
            for (String page : PAGES) {
                statements.sinceLast();
                assertThat(caller.get(page).statusCode()).as(page).isEqualTo(200);
                asked.put(page, statements.sinceLast());
            }
            return asked;
        }
    }

    private Path set(Served served, int municipalities) throws IOException {
        StringBuilder audits = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        StringBuilder areas = new StringBuilder();
        audits.append(
                "audit,municipality,rubric,period_from,period_to,status,approved_by,approved_at,published_at\n");
        cells.append("audit,objective,rating,rationale,source,scored_by\n");
        areas.append("id,municipality,title,audit,origin,objectives,status,due\n");
        List<Municipality> places = served.room(Municipalities.class).registered();
        for (int i = 1; i <= municipalities; i++) {
            String code = places.get(i - 1).code();
            for (int year : List.of(2023, 2024, 2025)) {
                String audit = "p" + i + "-" + year;
                String last = year + "-12-31";
                audits.append(
                        "%s,%s,kaa,%d-01-01,%s,%s%n"
                                .formatted(
                                        audit,
                                        code,
                                        year,
                                        last,
                                        year == 2025
                                                ? "draft,,,"
                                                : "published,Bo,%sT10:00:00Z,%s"
                                                        .formatted(last, last)));
                for (String objective : OBJECTIVES) {
                    cells.append(
                            "%s,%s,%s,Enligt protokollet.,s. 1,Anna%n"
                                    .formatted(
                                            audit, objective, i % 2 == 0 ? "met" : "partly_met"));
                }
            }
            areas.append(
                    "f%d,%s,Besluta om ett arbetssätt,p%d-2024,cell,GOV1,sent,2026-05-15%n"
                            .formatted(i, code, i));
        }
        Path set = Files.createDirectories(folder.resolve("set" + municipalities));
        Files.writeString(set.resolve("audits.csv"), audits);
        Files.writeString(set.resolve("assessments.csv"), cells);
        Files.writeString(set.resolve("improvements.csv"), areas);
        return set;
    }
}
