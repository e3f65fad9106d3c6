package se.trafikljus.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.people.Role;

/** Lets nobody into a page of another role, and gives every page its visit and its language. */
final class Entrance implements HandlerInterceptor {

    private final Visits visits;

    Entrance(Visits visits) {
        this.visits = visits;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<Role> whose = Owners.of(method);
            Optional<Visit> visit = whose.isEmpty() ? Optional.empty() : visits.of(request);
            boolean isTheirs =
                    visit.map(one -> whose.contains(one.user().role()))
                            .orElse(whose.isEmpty() || Owners.areAnybody(method));
            if (!isTheirs) {
                throw new NotThere();
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView view) {
        if (view != null && view.getViewName() != null && !isRedirect(view.getViewName())) {
            Optional<Visit> visit = visits.of(request);
            view.addObject("visit", visit.orElse(null));
            view.addObject(
                    "text",
                    request.getDispatcherType() == DispatcherType.ERROR
                            ? PageText.ofNoPage(visits.language(request))
                            : new PageText(visits.language(request), request));
        }
    }

    private static boolean isRedirect(String view) {
        return view.startsWith("redirect:");
    }
}
