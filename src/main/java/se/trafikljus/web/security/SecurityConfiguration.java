package se.trafikljus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import se.trafikljus.people.People;

/** Who may come in where, and what every answer tells a browser not to do. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What needs nobody to be signed in. */
    private static final String[] OPEN = {
        "/login",
        "/login/at/*",
        OneTimeLink.PLACE + "*",
        "/assets/**",
        "/webjars/**",
        "/accessibility",
        "/about",
        "/favicon.ico",
        "/health/*",
        "/error"
    };

    /** Where there may be something for everybody; the pages themselves know what. */
    private static final String[] PUBLISHED = {
        "/published",
        "/published/audits/*",
        "/published/audits/*/ratings.css",
        "/published/comparisons/*"
    };

    /** Everything comes from the server itself, and nothing is written into the page's markup. */
    private static final String LOGIN = "/login";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn passwords,
            People people,
            SessionRegistry open,
            Providers providers,
            ProviderSignIn elsewhere) {
        if (!providers.all().isEmpty()) {
            http.oauth2Login(
                    login ->
                            login.loginPage(LOGIN)
                                    .clientRegistrationRepository(providers)
                                    .authorizedClientRepository(new NoClients())
                                    .userInfoEndpoint(user -> user.oidcUserService(elsewhere))
                                    .failureHandler(SecurityConfiguration::refused));
        }
        http.authorizeHttpRequests(
                        who ->
                                who.requestMatchers(OPEN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, PUBLISHED)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .authenticationProvider(passwords)
                .addFilterBefore(new StillThere(people), AuthorizationFilter.class)
                .formLogin(
                        form ->
                                form.loginPage(LOGIN)
                                        .usernameParameter("name")
                                        .passwordParameter("password")
                                        .failureHandler(SecurityConfiguration::refused)
                                        .permitAll())
                .sessionManagement(
                        sessions ->
                                sessions.maximumSessions(-1)
                                        .sessionRegistry(open)
                                        .expiredSessionStrategy(SecurityConfiguration::ended))
                .requestCache(wanted -> wanted.requestCache(pagesWanted()))
                .logout(out -> out.logoutUrl("/logout").logoutSuccessUrl(LOGIN + "?out"))
                .exceptionHandling(
                        faults ->
                                faults.accessDeniedHandler(
                                                // What one may not see does not exist; a form from
                                                // elsewhere is refused as such.
                                                (request, response, denied) ->
                                                        response.sendError(
                                                                denied instanceof CsrfException
                                                                        ? HttpServletResponse
                                                                                .SC_FORBIDDEN
                                                                        : HttpServletResponse
                                                                                .SC_NOT_FOUND))
                                        .defaultAuthenticationEntryPointFor(
                                                (request, response, unknown) ->
                                                        response.setStatus(
                                                                HttpServletResponse
                                                                        .SC_UNAUTHORIZED),
                                                SecurityConfiguration::isScript)
                                        .defaultAuthenticationEntryPointFor(
                                                new LoginUrlAuthenticationEntryPoint(LOGIN),
                                                PathPatternRequestMatcher.pathPattern("/**")));
        return http.build();
    }

    /**
     * Where somebody wanted to go before signing in: a page, not what a browser fetches by itself.
     */
    private static RequestCache pagesWanted() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(
                request -> {
                    String accepts = request.getHeader(HttpHeaders.ACCEPT);
                    String path = request.getServletPath();
                    return "GET".equals(request.getMethod())
                            && (accepts == null || accepts.contains(MediaType.TEXT_HTML_VALUE))
                            && !path.startsWith("/.well-known/")
                            && !path.equals("/logout");
                });
        return wanted;
    }

    /** What cannot be an address of ours is refused as every other malformed request is. */
    @Bean
    RequestRejectedHandler malformedAddresses() {
        return (request, response, rejected) ->
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        SignInFault.keep(request, why);
        response.sendRedirect(LOGIN + "?fault");
    }

    private static boolean isScript(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /**
     * Whoever was put out is asked to sign in; a script that saves must not take that for saved.
     */
    private static void ended(SessionInformationExpiredEvent ended) throws IOException {
        if (isScript(ended.getRequest())) {
            ended.getResponse().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            ended.getResponse().sendRedirect(LOGIN + "?ended");
        }
    }

    @Bean
    @Conditional(InMemory.class)
    SessionRegistry openSessions() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry of sessions that ended by themselves. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** That sessions are this process's alone. */
    static final class InMemory extends NoneNestedConditions {

        InMemory() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(SharedSessions.OnServer.class)
        static final class Shared {}
    }
}
