package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.municipality.Municipalities;

/** Everything that is published, fifty a page, and what is chosen of it. */
final class PublishedList {

    private static final Pattern AUDIT = Pattern.compile("href=\"/published/audits/([^\"]+)\"");
    private static final int PLACES = 26;

    private PublishedList() {}

    /** Takes in fifty-two audits, of two years, into a workspace that nobody has open. */
    static void into(Path home, Path set) throws IOException {
        try (TestHouse house = new TestHouse(home)) {
            house.get(AuditSets.class)
                    .take(TestHouse.ANNA, Upload.of(written(house, set)), ImportMode.ADD);
        }
    }

    /** What somebody reads who sees them, and the two of {@link FollowedUp}, later ones. */
    static void isRead(Caller one) throws Exception {
        HttpResponse<String> page = one.get("/published");
        List<String> newest = audits(page);
        assertThat(newest).hasSize(50).startsWith("mark-kaa-2026", "vara-kaa-2026");
        assertThat(newest.subList(2, 2 + PLACES)).allMatch(audit -> audit.endsWith("-2025"));
        assertThat(page.body()).contains("54 granskningar", "Sida 1 av 2");
        List<String> rest = audits(one.get("/published?page=2"));
        assertThat(rest).hasSize(4).allMatch(audit -> audit.endsWith("-2024"));
        assertThat(rest).doesNotContainAnyElementsOf(newest);

        assertThat(audits(one.get("/published?year=2024"))).hasSize(PLACES);
        assertThat(audits(one.get("/published?year=2024&municipality=0114")))
                .containsExactly("p1-2024");
        HttpResponse<String> none = one.get("/published?year=1999");
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body()).contains("Ingen granskning passar urvalet");
        HttpResponse<String> unknown = one.get("/published?municipality=Ankeborg");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Ankeborg", "Urvalet går inte", "name=\"year\"");
    }

    private static List<String> audits(HttpResponse<String> page) {
        List<String> audits = new ArrayList<>();
        for (Matcher one = AUDIT.matcher(page.body()); one.find(); ) {
            audits.add(one.group(1));
        }
        return audits;
    }

    private static Path written(TestHouse house, Path set) throws IOException {
        StringBuilder audits =
                new StringBuilder(
                        "audit,municipality,rubric,period_from,period_to,status,approved_by,"
                                + "approved_at,published_at\n");
        for (int i = 1; i <= PLACES; i++) {
            String code = house.get(Municipalities.class).registered().get(i - 1).code();
            for (int year : List.of(2024, 2025)) {
                audits.append(
                        "p%d-%d,%s,kaa,%d-01-01,%d-12-31,published,Bo,%d-12-31T10:00:00Z,%d-12-31%n"
                                .formatted(i, year, code, year, year, year, year));
            }
        }
        Files.createDirectories(set);
        Files.writeString(set.resolve("audits.csv"), audits);
        Files.writeString(
                set.resolve("assessments.csv"),
                "audit,objective,rating,rationale,source,scored_by\n");
        return set;
    }
}
