/** Comparisons out: as CSV, JSON and workbooks. */
@NamedInterface
@NullMarked
package se.trafikljus.exchange.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
