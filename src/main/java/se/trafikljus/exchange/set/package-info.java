/** Audit sets in and out: folders and ZIP files of CSV. */
@NamedInterface
@NullMarked
package se.trafikljus.exchange.set;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
