package se.trafikljus.web.start;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.Problem;
import se.trafikljus.people.People;

/** Tells a supervisor whether the page lives, and whether it can serve; no more than that. */
@RestController
class HealthPage {

    private final People people;

    HealthPage(People people) {
        this.people = people;
    }

    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return said(HttpStatus.OK, "live\n");
    }

    /** It can serve where the database answers. */
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        try {
            people.isUnkept();
            return said(HttpStatus.OK, "ready\n");
        } catch (Problem unready) {
            return said(HttpStatus.SERVICE_UNAVAILABLE, "not ready\n");
        }
    }

    /** Plain text, whatever whoever asks would rather have: a browser accepts none. */
    private static ResponseEntity<String> said(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }
}
