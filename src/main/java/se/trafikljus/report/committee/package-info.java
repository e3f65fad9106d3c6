/** The sheet for a committee: a class a section; and what is behind each of its points. */
@NamedInterface
@NullMarked
package se.trafikljus.report.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
