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

    @GetMapping(path = "/health/live", produces = MediaType.TEXT_PLAIN_VALUE)
    String live() {
        return "live\n";
    }

    /** It can serve where the database answers. */
    @GetMapping(path = "/health/ready", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> ready() {
        try {
            people.isUnkept();
            return ResponseEntity.ok("ready\n");
        } catch (Problem unready) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("not ready\n");
        }
    }
}
