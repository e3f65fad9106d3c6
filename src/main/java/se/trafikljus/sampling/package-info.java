/** Testing of records: draws, what was found in the files, and how sure one can be of the share. */
@ApplicationModule(allowedDependencies = {"audit", "trail", "workspace"})
@NullMarked
package se.trafikljus.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
