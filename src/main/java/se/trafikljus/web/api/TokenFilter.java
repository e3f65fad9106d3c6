package se.trafikljus.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.trafikljus.Problem;
import se.trafikljus.people.ProvenToken;
import se.trafikljus.people.Tokens;
import se.trafikljus.web.security.SignInThrottle;
import se.trafikljus.web.security.Visitor;

/**
 * Lets in, for one request, whoever shows a token that holds. Wrong ones from one address are
 * slowed; a right one is never made to wait for the wrong ones of a neighbour.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);
    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final SignInThrottle throttle;

    TokenFilter(Tokens tokens, SignInThrottle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<String> shown = shown(request);
        if (shown.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        try {
            Optional<ProvenToken> proven = tokens.proven(shown.get());
            if (proven.isEmpty()) {
                refuse(request, response);
                return;
            }
            letIn(proven.get());
        } catch (Problem unready) {
            Problems.of(unready).write(request, response);
            return;
        }
        rest.doFilter(request, response);
    }

    private static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(one -> one.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(one -> one.substring(SCHEME.length()).strip());
    }

    private static void letIn(ProvenToken proven) {
        Visitor visitor = new Visitor(proven.user().person().name(), false, proven.token().id());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(visitor, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> keys = List.of("token from " + request.getRemoteAddr());
        Duration wait = throttle.begin(keys);
        if (!wait.isZero()) {
            Problems.slowed(wait).write(request, response);
            return;
        }
        LOG.warn("A wrong token from {}", request.getRemoteAddr());
        Problems.unauthenticated("web.api.wrongToken").write(request, response);
    }
}
