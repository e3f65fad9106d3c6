package se.trafikljus.web.compare;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** Asks what is to be compared. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class ComparePage {

    private final Comparing comparing;

    ComparePage(Comparing comparing) {
        this.comparing = comparing;
    }

    @GetMapping("/compare")
    ModelAndView choose(Visit visit, @RequestParam MultiValueMap<String, String> asked) {
        return comparing.form(visit, Chosen.of(asked));
    }
}
