package se.trafikljus.web.page;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.MemoryShortage;
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

    /**
     * Why a request was refused that needs more memory than the server has left; empty if that is
     * not what a fault was. How far the request came is not known.
     */
    public static Optional<Problem> ofMemory(Throwable fault) {
        return MemoryShortage.isBehind(fault)
                ? Optional.of(Problem.busy("web.fault.memory"))
                : Optional.empty();
    }

    /** The page again, with why nothing was done as its {@code fault}. */
    public static ModelAndView on(ModelAndView page, Problem problem) {
        page.addObject("fault", problem);
        page.setStatus(status(problem.kind()));
        return page;
    }
}
