package se.trafikljus.web.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.web.api.Addresses;
import se.trafikljus.web.api.Problems;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.security.AnswerHeaders;

/** The page for what was refused before any page was asked. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    /** No page where a program asked. */
    @RequestMapping("/error")
    @Nullable String refused(HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        boolean isOfProgram = Addresses.isOfProgram(request);
        AnswerHeaders.guardUnkept(response, isOfProgram);
        Optional<Problem> shortage = shortage(request);
        if (shortage.isPresent()) {
            LOG.error(
                    "Too little memory at {} {}",
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        }
        HttpStatus status =
                shortage.map(Problem::kind)
                        .map(Refusals::status)
                        .orElseGet(() -> HttpStatus.valueOf(refusedWith(request)));
        response.setStatus(status.value());
        if (isOfProgram) {
            shortage.map(Problems::of)
                    .orElseGet(() -> Problems.ofStatus(status))
                    .write(request, response);
            return null;
        }
        model.addAttribute("said", shortage.map(Problem::message).orElseGet(() -> said(status)));
        return "fault";
    }

    private static int refusedWith(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }

    /** A page that was begun and could not be finished. */
    private static Optional<Problem> shortage(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Refusals.ofMemory(thrown)
                : Optional.empty();
    }

    private static Message said(HttpStatus status) {
        return Message.of(
                switch (status.value()) {
                    case 403 -> "web.fault.stale";
                    case 404 -> "web.fault.notThere";
                    case 413 -> "web.fault.tooLarge";
                    case 400, 405, 415 -> "web.fault.malformed";
                    default -> "web.fault.unknown";
                });
    }
}
