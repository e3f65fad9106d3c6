package se.trafikljus.web.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.SpecialRating;

/** The colours that an audit's rubric gives its ratings, as a style sheet of their own. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class RatingStyles {

    private final AuditLibrary library;

    RatingStyles(AuditLibrary library) {
        this.library = library;
    }

    @GetMapping("/audits/{audit}/ratings.css")
    ResponseEntity<String> styles(Visit visit, @PathVariable String audit) {
        Rubric rubric = library.seenBy(visit.actor()).read(audit).rubric();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(rubric.hash())
                .body(
                        Stream.concat(
                                        rubric.scale().levels().stream(),
                                        Stream.of(SpecialRating.values()))
                                .map(RatingStyles::style)
                                .collect(Collectors.joining()));
    }

    private static String style(Rating rating) {
        return ".rating-%s{background:%s;color:%s}%n"
                .formatted(rating.id(), rating.shade().background(), rating.shade().text());
    }
}
