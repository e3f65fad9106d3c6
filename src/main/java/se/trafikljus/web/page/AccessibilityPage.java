package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Serving;

/**
 * How accessible the pages are (tillgänglighetsredogörelse), as the act (2018:1937) asks of a
 * public body: in the organisation's own words where the workspace has them, in a file {@code
 * accessibility.sv.txt} or {@code accessibility.en.txt} with an empty line between paragraphs.
 */
@Controller
class AccessibilityPage {

    private final Visits visits;
    private final Serving serving;

    AccessibilityPage(Visits visits, Serving serving) {
        this.visits = visits;
        this.serving = serving;
    }

    @GetMapping("/accessibility")
    ModelAndView show(HttpServletRequest request) throws IOException {
        Path own =
                serving.home().resolve("accessibility." + visits.language(request).code() + ".txt");
        List<String> paragraphs =
                Files.isRegularFile(own)
                        ? Stream.of(Files.readString(own).split("\\R\\s*\\R"))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList()
                        : List.of();
        ModelAndView page = new ModelAndView("accessibility");
        page.addObject("own", paragraphs);
        return page;
    }
}
