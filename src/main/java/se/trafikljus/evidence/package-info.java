/**
 * The files that assessments, cases of samples and steps with improvement areas rest on: kept by
 * their content, each in the trail by its hash.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "improvement",
            "municipality",
            "people",
            "sampling",
            "trail",
            "workspace"
        })
@NullMarked
package se.trafikljus.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
