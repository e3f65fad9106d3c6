package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
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
}
