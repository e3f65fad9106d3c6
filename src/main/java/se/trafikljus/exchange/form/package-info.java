/** Scoring forms out and in: a workbook to fill in, and what was filled in. */
@NamedInterface
@NullMarked
package se.trafikljus.exchange.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
