package se.trafikljus.web.published;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import se.trafikljus.people.Role;
import se.trafikljus.publication.AuditPublishing;
import se.trafikljus.publication.Publication;
import se.trafikljus.publication.Publications;
import se.trafikljus.publication.PublishedFile;
import se.trafikljus.report.Format;
import se.trafikljus.report.PublishedAudits;
import se.trafikljus.web.page.Asking;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;

/**
 * The reports of what is published, as files: those that were kept when it was published, else as
 * they are made now.
 */
@Controller
@For(
        value = {Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER},
        anybody = true)
class PublishedFiles {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final PublishedAudits published;
    private final AuditPublishing publishing;
    private final Publications publications;

    PublishedFiles(
            PublishedAudits published, AuditPublishing publishing, Publications publications) {
        this.published = published;
        this.publishing = publishing;
        this.publications = publications;
    }

    @GetMapping("/published/audits/{audit:[^.]+}.{ending:pdf|docx|xlsx|csv}")
    ResponseEntity<byte[]> ofAudit(
            Asking asking,
            @PathVariable String audit,
            @PathVariable String ending,
            WebRequest request) {
        Optional<Publication> there = publishing.of(asking.actor(), audit);
        Optional<PublishedFile> kept = there.flatMap(one -> file(asking, one, ending));
        if (kept.isPresent()) {
            return kept(asking, there.orElseThrow(), kept.get(), request);
        }
        Format format = Format.of(ending);
        String mark = published.mark(asking.actor(), audit, format, asking.language());
        return answer(
                PublishedAudits.fileName(audit, format),
                mark,
                request,
                () -> published.file(asking.actor(), audit, format, asking.language()));
    }

    @GetMapping("/published/comparisons/{id:[^.]+}.{ending:[a-z]+}")
    ResponseEntity<byte[]> ofComparison(
            Asking asking,
            @PathVariable String id,
            @PathVariable String ending,
            WebRequest request) {
        Publication one = publications.read(asking.actor(), PublishedComparisonPage.id(id));
        if (one.isWithdrawn()) {
            // Its page says why.
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(one.path()))
                    .build();
        }
        return kept(asking, one, file(asking, one, ending).orElseThrow(NotThere::new), request);
    }

    private Optional<PublishedFile> file(Asking asking, Publication one, String ending) {
        return publications.files(asking.actor(), one.id()).stream()
                .filter(file -> file.ending().equals(ending))
                .findFirst();
    }

    private ResponseEntity<byte[]> kept(
            Asking asking, Publication one, PublishedFile file, WebRequest request) {
        String name =
                one.isComparison()
                        ? one.id().substring(one.id().indexOf('/') + 1) + "." + file.ending()
                        : file.name();
        return answer(
                name,
                file.sha256(),
                request,
                () -> publications.content(asking.actor(), one.id(), file));
    }

    private static ResponseEntity<byte[]> answer(
            String name, String mark, WebRequest request, Supplier<byte[]> content) {
        CacheControl cache = CacheControl.noCache().cachePrivate();
        if (request.checkNotModified(mark)) {
            return ResponseEntity.status(304).cacheControl(cache).eTag(mark).build();
        }
        return Attachment.called(name)
                .contentType(type(name.substring(name.lastIndexOf('.') + 1)))
                .cacheControl(cache)
                .eTag(mark)
                .body(content.get());
    }

    private static MediaType type(String ending) {
        return switch (ending) {
            case "pdf" -> MediaType.APPLICATION_PDF;
            case "docx" -> MediaType.parseMediaType(OFFICE + "wordprocessingml.document");
            case "xlsx" -> MediaType.parseMediaType(OFFICE + "spreadsheetml.sheet");
            case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            case "html" -> new MediaType("text", "html", StandardCharsets.UTF_8);
            case "json" -> MediaType.APPLICATION_JSON;
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
