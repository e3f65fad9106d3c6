package se.trafikljus.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.people.Role;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Trail;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** Where the record of changes stands, for programs that keep it elsewhere. */
@RestController
class TrailApi {

    private final Trail trail;

    TrailApi(Trail trail) {
        this.trail = trail;
    }

    @GetMapping(Addresses.V1 + "/trail/head")
    @For({Role.AUDITOR, Role.ADMIN})
    @Op(
            id = "getTrailHead",
            says = "The last record of the trail, by which all before it are proven.",
            gives = Gives.HEAD)
    ResponseEntity<byte[]> head(Visit visit) {
        Head head = trail.head(visit.actor());
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("seq", head.seq());
        tree.put("hash", head.hash());
        return Answers.tree(tree);
    }
}
