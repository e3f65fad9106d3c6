package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import se.trafikljus.trail.Transactions;

/** What the pages have in common: a visit for each handler that wants one, and who may enter. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final Visits visits;
    private final Transactions transactions;

    PageConfiguration(Visits visits, Transactions transactions) {
        this.visits = visits;
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OneMoment(transactions));
        registry.addInterceptor(new Entrance(visits));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                new HandlerMethodArgumentResolver() {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        return parameter.getParameterType() == Visit.class
                                || parameter.getParameterType() == Asking.class;
                    }

                    @Override
                    public Object resolveArgument(
                            MethodParameter parameter,
                            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                            NativeWebRequest request,
                            @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
                        HttpServletRequest asked =
                                java.util.Objects.requireNonNull(
                                        request.getNativeRequest(HttpServletRequest.class));
                        return parameter.getParameterType() == Asking.class
                                ? visits.asking(asked)
                                : visits.of(asked).orElseThrow(NotThere::new);
                    }
                });
    }

    /** Answers are in the language that they say they are in. */
    @Bean
    static LocaleResolver localeResolver(ObjectProvider<Visits> visits) {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return visits.getObject().language(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request,
                    @org.jspecify.annotations.Nullable HttpServletResponse response,
                    @org.jspecify.annotations.Nullable Locale locale) {
                throw new UnsupportedOperationException("Languages are chosen by Visits");
            }
        };
    }
}
