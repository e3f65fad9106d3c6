package se.trafikljus.web.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.trafikljus.Sweden;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.exchange.form.ScoreForms;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** An audit as files: the set that holds all of it, and the form to score it in elsewhere. */
@Controller
class DownloadPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final AuditLibrary library;
    private final AuditSets sets;
    private final ScoreForms forms;
    private final Clock clock;

    DownloadPage(AuditLibrary library, AuditSets sets, ScoreForms forms, Clock clock) {
        this.library = library;
        this.sets = sets;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/audits/{audit}/set.zip")
    @For({Role.AUDITOR, Role.ADMIN})
    ResponseEntity<byte[]> set(Visit visit, @PathVariable String audit) {
        String id = library.seenBy(visit.actor()).get(audit).id();
        return Attachment.called(id + ".zip")
                .contentType(ZIP)
                .body(sets.zipOf(visit.actor(), List.of(id)));
    }

    @GetMapping("/audits/{audit}/form.xlsx")
    @For(Role.AUDITOR)
    ResponseEntity<byte[]> form(Visit visit, @PathVariable String audit) throws IOException {
        String id = library.seenBy(visit.actor()).get(audit).id();
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        forms.write(visit.actor(), id, visit.language(), Sweden.today(clock), book);
        return Attachment.called(id + ".xlsx").contentType(XLSX).body(book.toByteArray());
    }
}
