/**
 * What the reports share: the context that sections are written on, and its figures, lights and
 * wording.
 */
@NamedInterface
@NullMarked
package se.trafikljus.report.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
