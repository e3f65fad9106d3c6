package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.trafikljus.TestHouse;
import se.trafikljus.web.page.For;

/** Every route there is, from Spring's own mapping, says whose it is, so that none is forgotten. */
class RoutesTest {

    /** What needs nobody to be signed in. */
    private static final Set<String> OPEN =
            Set.of(
                    "/login",
                    "/login/at/{id}",
                    "/login/link/{token}",
                    "/health/live",
                    "/health/ready",
                    "/accessibility",
                    "/about",
                    "/api/openapi",
                    "/error");

    /** What is there for everybody as far as somebody opened it. */
    private static final Set<String> FOR_ANYBODY =
            Set.of(
                    "/published",
                    "/published/audits/{audit:[^.]+}",
                    "/published/audits/{audit:[^.]+}.{ending:pdf|docx|xlsx|csv}",
                    "/published/audits/{audit}/ratings.css",
                    "/published/comparisons/{id:[^.]+}",
                    "/published/comparisons/{id:[^.]+}.{ending:[a-z]+}");

    @TempDir Path folder;

    @Test
    void sayWhoseTheyAre() {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
        }
        try (Served served = Served.of(home)) {
            List<String> nobodys = new ArrayList<>();
            Set<String> anybodys = new TreeSet<>();
            served.room(RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .forEach(
                            (route, handler) -> {
                                boolean owned =
                                        handler.hasMethodAnnotation(For.class)
                                                || handler.getBeanType()
                                                        .isAnnotationPresent(For.class);
                                For own = handler.getMethodAnnotation(For.class);
                                For said =
                                        own == null
                                                ? handler.getBeanType().getAnnotation(For.class)
                                                : own;
                                if (said != null && said.anybody()) {
                                    anybodys.addAll(route.getPatternValues());
                                }
                                for (String path : route.getPatternValues()) {
                                    if (!owned && !OPEN.contains(path)) {
                                        nobodys.add(path);
                                    }
                                }
                            });
            assertThat(nobodys).isEmpty();
            assertThat(anybodys).isEqualTo(new TreeSet<>(FOR_ANYBODY));
        }
    }
}
