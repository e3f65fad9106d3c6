package se.trafikljus.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Problem;

/** What a refusal is over HTTP: its status, and a form shown again that says why. */
public final class Refusals {

    private Refusals() {}

    /** The status that tells a refusal of that kind. */
    public static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case MISSING -> HttpStatus.NOT_FOUND;
            case DENIED -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** The page again, with why nothing was done as its {@code fault}. */
    public static ModelAndView on(ModelAndView page, Problem problem) {
        page.addObject("fault", problem);
        page.setStatus(status(problem.kind()));
        return page;
    }
}
