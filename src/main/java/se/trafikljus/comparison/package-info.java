/** Audits side by side: values, lights and findings; pure functions, no I/O. */
@ApplicationModule(allowedDependencies = {"audit", "rubric", "municipality", "trail"})
@NullMarked
package se.trafikljus.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
