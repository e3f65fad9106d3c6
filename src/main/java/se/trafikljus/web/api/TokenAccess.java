package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import se.trafikljus.people.People;
import se.trafikljus.people.Tokens;
import se.trafikljus.web.security.SignInThrottle;

/** Who may come in as a program, and what every answer to one says besides. */
@Configuration(proxyBeanMethods = false)
class TokenAccess {

    /** Nothing is asked here but a token: no session, no cookie, no form. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, Tokens tokens, SignInThrottle throttle, People people) {
        http.securityMatcher(Addresses.ALL + "/**")
                .authorizeHttpRequests(
                        who ->
                                who.requestMatchers(Addresses.DESCRIPTION)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .addFilterBefore(new TokenFilter(tokens, throttle), AuthorizationFilter.class)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        faults ->
                                faults.authenticationEntryPoint(
                                                (request, response, nobody) ->
                                                        refuse(people, request, response))
                                        .accessDeniedHandler(
                                                (request, response, denied) ->
                                                        Problems.notThere()
                                                                .write(request, response)));
        return http.build();
    }

    private static void refuse(
            People people, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.unauthenticated(people.isUnkept() ? "web.api.unkept" : "web.api.noToken")
                .write(request, response);
    }
}
