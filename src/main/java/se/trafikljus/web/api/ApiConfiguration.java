package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import se.trafikljus.Problem;

/** What a program may send: what is told of it by {@link Op}, and nothing else. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    /** After those that ask whose an address is. */
    private static final int LAST = 100;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownQuery()).addPathPatterns(Addresses.V1 + "/**").order(LAST);
    }

    /** Refuses what is misspelt in an address: it would choose everything. */
    private static final class KnownQuery implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            Op op = handler instanceof HandlerMethod one ? one.getMethodAnnotation(Op.class) : null;
            if (op != null && request.getQueryString() != null) {
                List<String> known = Arrays.stream(op.query()).map(Query::id).toList();
                for (String name : names(request.getQueryString())) {
                    if (!known.contains(name)) {
                        throw Problem.because(
                                known.isEmpty() ? "web.api.noQuery" : "web.api.unknownQuery",
                                name,
                                String.join(", ", known));
                    }
                }
            }
            return true;
        }

        private static Set<String> names(String query) {
            return new TreeSet<>(
                    UriComponentsBuilder.newInstance()
                            .query(query)
                            .build()
                            .getQueryParams()
                            .keySet());
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                new HandlerMethodArgumentResolver() {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        return parameter.getParameterType() == Sent.class;
                    }

                    @Override
                    public Object resolveArgument(
                            MethodParameter parameter,
                            @Nullable ModelAndViewContainer container,
                            NativeWebRequest request,
                            @Nullable WebDataBinderFactory binders)
                            throws Exception {
                        Op op = Objects.requireNonNull(parameter.getMethodAnnotation(Op.class));
                        return SentReader.read(
                                Objects.requireNonNull(
                                        request.getNativeRequest(HttpServletRequest.class)),
                                op.takes());
                    }
                });
    }
}
