/** Numbers to pictures; the only room that knows JFreeChart. */
@ApplicationModule(allowedDependencies = {"comparison", "rubric"})
@NullMarked
package se.trafikljus.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
