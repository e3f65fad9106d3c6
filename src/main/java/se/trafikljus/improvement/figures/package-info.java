/** What is counted of improvement areas: how many were answered, in time, and carried out. */
@NamedInterface("figures")
@NullMarked
package se.trafikljus.improvement.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
