/** What follows: recommendations and improvement areas. */
@ApplicationModule(
        allowedDependencies = {"audit", "rubric", "municipality", "people", "trail", "workspace"})
@NullMarked
package se.trafikljus.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
