package se.trafikljus.web.page;

import java.time.Duration;
import java.util.Optional;
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
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.rubric.SpecialRating;

/** The colours that an audit's rubric gives its ratings, as a style sheet of their own. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class RatingStyles {

    /** A rubric's text with one mark never changes. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final AuditLibrary library;
    private final Rubrics rubrics;

    RatingStyles(AuditLibrary library, Rubrics rubrics) {
        this.library = library;
        this.rubrics = rubrics;
    }

    @GetMapping("/audits/{audit}/ratings.css")
    ResponseEntity<String> styles(Visit visit, @PathVariable String audit) {
        Rubric rubric = library.seenBy(visit.actor()).read(audit).rubric();
        return sheet(rubric, CacheControl.noCache().cachePrivate());
    }

    /** The same by the rubric's own mark, for pages that do not tell whose audits they show. */
    @GetMapping("/styles/{rubric}.css")
    ResponseEntity<String> stylesOf(Visit visit, @PathVariable String rubric) {
        return sheet(
                library.seenBy(visit.actor())
                        .rubric(rubric)
                        .or(() -> unused(visit, rubric))
                        .orElseThrow(NotThere::new),
                CacheControl.maxAge(A_YEAR).cachePrivate().immutable());
    }

    /** The same of a published audit, for everybody who may read it. */
    @GetMapping("/published/audits/{audit}/ratings.css")
    @For(
            value = {Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER},
            anybody = true)
    ResponseEntity<String> publishedStyles(Asking asking, @PathVariable String audit) {
        Rubric rubric = library.seenBy(asking.actor()).read(audit).rubric();
        return sheet(rubric, CacheControl.noCache().cachePrivate());
    }

    /** One that no audit was made by yet, for those who may begin or prepare one. */
    private Optional<Rubric> unused(Visit visit, String mark) {
        Role role = visit.user().role();
        return rubrics.all().stream()
                .filter(any -> role == Role.AUDITOR || role == Role.ADMIN)
                .filter(one -> one.hash().equals(mark))
                .findFirst();
    }

    private static ResponseEntity<String> sheet(Rubric rubric, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css"))
                .cacheControl(kept)
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
