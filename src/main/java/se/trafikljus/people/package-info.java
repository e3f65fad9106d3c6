/** Who acts. */
@ApplicationModule(allowedDependencies = {"trail", "workspace"})
@NullMarked
package se.trafikljus.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
