package se.trafikljus.web.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import se.trafikljus.people.Role;

/** Whose a page is, by what its method or else its class says. */
final class Owners {

    private Owners() {}

    /** The roles that a page is for; none where it is open to everybody. */
    static Set<Role> of(HandlerMethod page) {
        @Nullable For said = said(page);
        return said == null ? Set.of() : new LinkedHashSet<>(List.of(said.value()));
    }

    /** Whether whoever has not signed in may ask for a page that is somebody's. */
    static boolean areAnybody(HandlerMethod page) {
        @Nullable For said = said(page);
        return said != null && said.anybody();
    }

    private static @Nullable For said(HandlerMethod page) {
        For own = page.getMethodAnnotation(For.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), For.class);
    }
}
