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
        For own = page.getMethodAnnotation(For.class);
        @Nullable For said =
                own != null
                        ? own
                        : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), For.class);
        return said == null ? Set.of() : new LinkedHashSet<>(List.of(said.value()));
    }
}
