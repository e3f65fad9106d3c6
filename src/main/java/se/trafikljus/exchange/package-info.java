/**
 * Audit sets, scoring forms and tables in and out; the only room that knows OpenCSV and Apache POI.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: conduct",
            "improvement",
            "improvement :: figures",
            "evidence",
            "comparison",
            "rubric",
            "municipality",
            "trail",
            "workspace"
        })
@NullMarked
package se.trafikljus.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
