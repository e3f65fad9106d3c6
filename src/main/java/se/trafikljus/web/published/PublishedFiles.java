package se.trafikljus.web.published;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import se.trafikljus.people.Role;
import se.trafikljus.report.Format;
import se.trafikljus.report.PublishedAudits;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The report of a published audit as a file. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class PublishedFiles {

    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PublishedAudits published;

    PublishedFiles(PublishedAudits published) {
        this.published = published;
    }

    @GetMapping("/published/audits/{audit:[^.]+}.pdf")
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable String audit, WebRequest request) {
        return file(visit, audit, Format.PDF, MediaType.APPLICATION_PDF, request);
    }

    @GetMapping("/published/audits/{audit:[^.]+}.docx")
    ResponseEntity<byte[]> word(Visit visit, @PathVariable String audit, WebRequest request) {
        return file(visit, audit, Format.DOCX, WORD, request);
    }

    private ResponseEntity<byte[]> file(
            Visit visit, String audit, Format format, MediaType type, WebRequest request) {
        String mark = published.mark(visit.actor(), audit, format, visit.language());
        CacheControl cache = CacheControl.noCache().cachePrivate();
        if (request.checkNotModified(mark)) {
            return ResponseEntity.status(304).cacheControl(cache).eTag(mark).build();
        }
        return Attachment.called("audit-" + audit + "." + format.extension())
                .contentType(type)
                .cacheControl(cache)
                .eTag(mark)
                .body(published.file(visit.actor(), audit, format, visit.language()));
    }
}
