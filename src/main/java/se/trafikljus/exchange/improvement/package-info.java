/** Improvement areas out: as CSV, JSON, workbooks and calendars. */
@NamedInterface
@NullMarked
package se.trafikljus.exchange.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
