package se.trafikljus.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

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
            For whose = whose(method);
            if (whose != null
                    && visits.of(request)
                            .filter(visit -> List.of(whose.value()).contains(visit.user().role()))
                            .isEmpty()) {
                throw new NotThere();
            }
        }
        return true;
    }

    private static @Nullable For whose(HandlerMethod method) {
        For own = method.getMethodAnnotation(For.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), For.class);
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
