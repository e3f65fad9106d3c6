/** The record of changes: added to, hash-chained, never altered. */
@ApplicationModule(allowedDependencies = {"workspace"})
@NullMarked
package se.trafikljus.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
