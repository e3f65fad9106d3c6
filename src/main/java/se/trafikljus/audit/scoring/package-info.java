/** What is asked of whoever scores an audit, and what is still missing. */
@NamedInterface("scoring")
@NullMarked
package se.trafikljus.audit.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
