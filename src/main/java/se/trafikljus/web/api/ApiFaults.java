package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Refusals;

/** The one place that turns what went wrong in a program's request into an answer. */
@Component
class ApiFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    /** Before the pages' own. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception fault) {
        if (!Addresses.isOfProgram(request)) {
            return null;
        }
        try {
            told(fault, request, response).write(request, response);
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        }
        return new ModelAndView();
    }

    private static Problems told(
            Exception fault, HttpServletRequest request, HttpServletResponse response) {
        if (fault instanceof Refused refused) {
            return refused.why();
        }
        if (fault instanceof Problem problem) {
            return Problems.of(problem);
        }
        if (fault instanceof NotThere) {
            return Problems.notThere();
        }
        if (fault instanceof MaxUploadSizeExceededException) {
            return Problems.ofStatus(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (fault instanceof MultipartException) {
            return Problems.ofStatus(HttpStatus.BAD_REQUEST);
        }
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders()
                    .forEach(
                            (name, values) -> values.forEach(one -> response.addHeader(name, one)));
            return Problems.ofStatus(HttpStatus.valueOf(known.getStatusCode().value()));
        }
        Optional<Problem> shortage = Refusals.ofMemory(fault);
        if (shortage.isPresent()) {
            LOG.error("Too little memory at {} {}", request.getMethod(), request.getRequestURI());
            return Problems.of(shortage.get());
        }
        String number = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "fault", Message.of("web.api.own", number));
    }
}
