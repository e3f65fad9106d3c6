/** What somebody can do with an audit as it stands, told before they try. */
@NamedInterface("next")
@NullMarked
package se.trafikljus.audit.next;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
