/** The page of one objective: its form, what stood there before, and what two wrote at once. */
@NullMarked
package se.trafikljus.web.scoring;

import org.jspecify.annotations.NullMarked;
