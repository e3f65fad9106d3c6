package se.trafikljus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.trafikljus.Problem;
import se.trafikljus.people.People;

/**
 * Puts out, at the next request, whoever was disabled since they signed in, and whoever came in by
 * the link once persons are registered.
 */
final class StillThere extends OncePerRequestFilter {

    private final People people;

    StillThere(People people) {
        this.people = people;
    }

    /** What looks the same for everybody needs nobody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication in = SecurityContextHolder.getContext().getAuthentication();
        if (in != null
                && Visitor.of(in.getPrincipal())
                        .filter(one -> !mayStay(one, request.getRemoteAddr()))
                        .isPresent()) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        rest.doFilter(request, response);
    }

    private boolean mayStay(Visitor visitor, String address) {
        if (visitor.byLink()) {
            return people.isUnkept();
        }
        try {
            people.acting(visitor.acting(address));
            return true;
        } catch (Problem gone) {
            return false;
        }
    }
}
