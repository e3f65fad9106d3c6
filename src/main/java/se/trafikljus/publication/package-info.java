/** What is published: the files as they were made then, by whom, and who may read them. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "people",
            "trail",
            "rubric",
            "municipality",
            "improvement",
            "report",
            "report :: *"
        })
@NullMarked
package se.trafikljus.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
