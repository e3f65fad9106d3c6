/** The page: takes a request, calls one method of a room, and shows what came of it. */
@ApplicationModule(
        allowedDependencies = {
            "start",
            "rubric",
            "workspace",
            "trail",
            "people",
            "municipality",
            "audit",
            "audit :: *",
            "comparison",
            "improvement",
            "improvement :: figures",
            "sampling",
            "backup",
            "evidence",
            "publication",
            "chart",
            "report",
            "report :: *",
            "exchange :: *"
        })
@NullMarked
package se.trafikljus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
