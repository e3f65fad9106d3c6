package se.trafikljus.web.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.trafikljus.Message;
import se.trafikljus.web.api.Addresses;
import se.trafikljus.web.api.Problems;
import se.trafikljus.web.security.AnswerHeaders;

/** The page for what was refused before any page was asked. */
@Controller
class ErrorPage implements ErrorController {

    /** No page where a program asked. */
    @RequestMapping("/error")
    @Nullable String refused(HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        boolean isOfProgram = Addresses.isOfProgram(request);
        AnswerHeaders.guardUnkept(response, isOfProgram);
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : HttpStatus.NOT_FOUND.value();
        response.setStatus(status);
        if (isOfProgram) {
            Problems.ofStatus(HttpStatus.valueOf(status)).write(request, response);
            return null;
        }
        model.addAttribute(
                "said",
                Message.of(
                        switch (status) {
                            case 403 -> "web.fault.stale";
                            case 404 -> "web.fault.notThere";
                            case 413 -> "web.fault.tooLarge";
                            case 400, 405, 415 -> "web.fault.malformed";
                            default -> "web.fault.unknown";
                        }));
        return "fault";
    }
}
