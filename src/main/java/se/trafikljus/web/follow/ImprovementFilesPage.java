package se.trafikljus.web.follow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.trafikljus.Sweden;
import se.trafikljus.exchange.improvement.ImprovementFiles;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The improvement areas that are chosen as files to take along, in the order of the list. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
class ImprovementFilesPage {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType TABLE = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Improvements improvements;
    private final Clock clock;

    ImprovementFilesPage(Improvements improvements, Clock clock) {
        this.improvements = improvements;
        this.clock = clock;
    }

    /** The dates that something is waited for by, for a calendar program. */
    @GetMapping("/improvements/deadlines.ics")
    ResponseEntity<byte[]> calendar(Visit visit, @RequestParam Map<String, String> parameters)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Writer to = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        ImprovementFiles.ics(wanted(visit, parameters), visit.language(), to);
        return file(file, CALENDAR, "deadlines.ics");
    }

    @GetMapping("/improvements/list.csv")
    ResponseEntity<byte[]> table(Visit visit, @RequestParam Map<String, String> parameters)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Writer to = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        ImprovementFiles.csv(wanted(visit, parameters), Sweden.today(clock), to);
        to.flush();
        return file(file, TABLE, "improvements.csv");
    }

    @GetMapping("/improvements/list.xlsx")
    ResponseEntity<byte[]> workbook(Visit visit, @RequestParam Map<String, String> parameters)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImprovementFiles.xlsx(
                wanted(visit, parameters), visit.language(), Sweden.today(clock), file);
        return file(file, WORKBOOK, "improvements.xlsx");
    }

    private List<Followed> wanted(Visit visit, Map<String, String> parameters) {
        LocalDate today = Sweden.today(clock);
        return improvements
                .list(visit.actor(), new Chosen(parameters).filter(), today)
                .now()
                .stream()
                .sorted(Followed.BY_DUE)
                .toList();
    }

    /** Always taken along, never shown in the page. */
    static ResponseEntity<byte[]> file(ByteArrayOutputStream content, MediaType type, String name) {
        return Attachment.called(name)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(content.toByteArray());
    }
}
