/** How an audit was ordered, carried out and signed. */
@NamedInterface("conduct")
@NullMarked
package se.trafikljus.audit.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
