/** Commands: parse, delegate, render, exit code. */
@ApplicationModule(
        allowedDependencies = {
            "start",
            "rubric",
            "workspace",
            "backup",
            "trail",
            "people",
            "municipality",
            "audit",
            "audit :: *",
            "improvement",
            "improvement :: figures",
            "sampling",
            "evidence",
            "publication",
            "comparison",
            "chart",
            "exchange :: *",
            "report",
            "report :: *"
        })
@NullMarked
package se.trafikljus.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
