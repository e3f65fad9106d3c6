/**
 * What is asked: areas, objectives, scale, rating words, symbols, palette and themes; reads
 * rubrics, and refuses a broken one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.trafikljus.rubric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
