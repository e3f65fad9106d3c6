package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.trafikljus.trail.Transactions;

/** Shows a page as everything was at one moment, and asks for one connection to do it. */
final class OneMoment implements HandlerInterceptor {

    private static final String MOMENT = OneMoment.class.getName();

    private final Transactions transactions;

    OneMoment(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")
                && handler instanceof HandlerMethod method
                // What is open to everybody must answer when nothing can be read.
                && !Owners.of(method).isEmpty()
                && !method.hasMethodAnnotation(Rehearses.class)) {
            request.setAttribute(MOMENT, transactions.readingFromNow());
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception fault) {
        if (request.getAttribute(MOMENT) instanceof Transactions.Moment moment) {
            request.removeAttribute(MOMENT);
            moment.close();
        }
    }
}
