/** Opens the house, with all its rooms, for whoever stands at the door. */
@ApplicationModule(allowedDependencies = {"rubric", "workspace"})
@NullMarked
package se.trafikljus.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
