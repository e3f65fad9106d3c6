/** The files that an assessment rests on: kept by their content, each in the trail by its hash. */
@ApplicationModule(allowedDependencies = {"audit", "municipality", "people", "trail", "workspace"})
@NullMarked
package se.trafikljus.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
