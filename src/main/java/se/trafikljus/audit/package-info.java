/** What was answered: audits and assessments. */
@ApplicationModule(allowedDependencies = {"rubric", "municipality", "people", "trail", "workspace"})
@NullMarked
package se.trafikljus.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
