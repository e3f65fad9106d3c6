package se.trafikljus.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.trafikljus.people.Role;

/** The first page, which is another for each role. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE, Role.READER})
class HomePage {

    @GetMapping("/")
    String home(Visit visit) {
        return visit.menu().isEmpty() ? "home" : "redirect:" + visit.menu().get(0).path();
    }
}
