/** Whom: the 290 municipalities, their counties and groups; finds one by name or code. */
@ApplicationModule(allowedDependencies = {"trail", "workspace"})
@NullMarked
package se.trafikljus.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
