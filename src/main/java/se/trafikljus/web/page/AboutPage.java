package se.trafikljus.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Release;

/** Which program this is, and on what terms it and what it brings along may be used. */
@Controller
class AboutPage {

    @GetMapping("/about")
    ModelAndView show() {
        return new ModelAndView("about").addObject("version", Release.version());
    }
}
