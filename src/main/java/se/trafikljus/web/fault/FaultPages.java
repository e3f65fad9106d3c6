package se.trafikljus.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.PageText;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Visits;

/** The one place that turns what went wrong in a request into a page. */
@ControllerAdvice
class FaultPages {

    private static final Logger LOG = LoggerFactory.getLogger(FaultPages.class);

    /** The address of a page about one audit, up to its id. */
    private static final Pattern AUDIT =
            Pattern.compile("/audits/(?!new(?:/|$)|import(?:/|$))([a-z0-9-]+)/");

    private final Visits visits;

    FaultPages(Visits visits) {
        this.visits = visits;
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        if (problem.kind() == Problem.Kind.MISSING) {
            return page(request, HttpStatus.NOT_FOUND, Message.of("web.fault.notThere"));
        }
        ModelAndView page = page(request, Refusals.status(problem.kind()), problem.message());
        Matcher audit = AUDIT.matcher(request.getRequestURI());
        if (audit.lookingAt()) {
            page.addObject("audit", audit.group(1));
        }
        return page;
    }

    @ExceptionHandler
    ModelAndView notThere(NotThere nothing, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, Message.of("web.fault.notThere"));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException file, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, Message.of("web.fault.tooLarge"));
    }

    @ExceptionHandler
    ModelAndView noForm(MultipartException form, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, Message.of("web.fault.malformed"));
    }

    /** What stands in the address cannot be read: a broken percent sign, a word for a number. */
    @ExceptionHandler({InvalidParameterException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView malformed(Exception address, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, Message.of("web.fault.malformed"));
    }

    @ExceptionHandler
    ModelAndView failed(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return page(
                    request,
                    status,
                    Message.of(
                            status == HttpStatus.NOT_FOUND
                                    ? "web.fault.notThere"
                                    : "web.fault.malformed"));
        }
        Optional<Problem> shortage = Refusals.ofMemory(fault);
        if (shortage.isPresent()) {
            LOG.error("Too little memory at {} {}", request.getMethod(), request.getRequestURI());
            return refused(shortage.get(), request);
        }
        String number = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, Message.of("web.fault.own", number));
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, Message said) {
        ModelAndView page = new ModelAndView("fault");
        page.setStatus(status);
        page.addObject("said", said);
        page.addObject("visit", visits.of(request).orElse(null));
        page.addObject("text", PageText.ofNoPage(visits.language(request)));
        return page;
    }
}
