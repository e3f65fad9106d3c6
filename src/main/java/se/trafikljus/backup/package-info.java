/** Copies of everything: made while others work, proven, and put back. */
@ApplicationModule(allowedDependencies = {"trail", "workspace"})
@NullMarked
package se.trafikljus.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
