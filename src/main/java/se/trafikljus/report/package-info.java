/** Documents, and the writers that lay them out; the only room that knows PDF libraries. */
@ApplicationModule(
        allowedDependencies = {
            "comparison",
            "improvement",
            "audit",
            "audit :: conduct",
            "evidence",
            "sampling",
            "rubric",
            "municipality",
            "chart",
            "exchange :: *",
            "trail"
        })
@NullMarked
package se.trafikljus.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
