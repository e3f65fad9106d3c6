package se.trafikljus.web.api;

import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.exchange.comparison.ComparisonFiles;
import se.trafikljus.people.Role;
import se.trafikljus.web.compare.Chosen;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** Comparisons for programs. */
@RestController
class ComparisonsApi {

    private static final String ALL_BODIES = "all";

    private final Comparisons comparisons;

    ComparisonsApi(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping(Addresses.V1 + "/comparisons")
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
    @Op(
            id = "compare",
            says = "Audits side by side: the same bytes as `compare --format json`.",
            query = {
                Query.RUBRIC,
                Query.AUDITS,
                Query.MUNICIPALITIES,
                Query.MUNICIPALITY,
                Query.COUNTY,
                Query.GROUP,
                Query.BY,
                Query.BODIES,
                Query.YEAR,
                Query.NAMES
            },
            gives = Gives.COMPARISON)
    ResponseEntity<byte[]> compare(Visit visit, @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        Chosen chosen = chosen(asked);
        Outcome<Comparison> compared =
                comparisons.of(visit.actor(), chosen.selection(), chosen.policy());
        return Answers.noting(
                Answers.of(out -> ComparisonFiles.json(compared.now(), visit.language(), out)),
                visit,
                compared.notes());
    }

    /** As the options of the command are meant, where the page's fields differ from them. */
    private static Chosen chosen(MultiValueMap<String, String> asked) {
        if (Asked.text(asked, Query.MUNICIPALITY).isPresent()
                && Asked.text(asked, Query.MUNICIPALITIES).isPresent()) {
            throw Problem.because("web.api.municipalityTwice");
        }
        MultiValueMap<String, String> meant = new LinkedMultiValueMap<>(asked);
        if (Asked.text(asked, Query.BODIES).filter(ALL_BODIES::equalsIgnoreCase).isPresent()) {
            meant.remove(Query.BODIES.id());
        }
        return Chosen.of(meant);
    }
}
