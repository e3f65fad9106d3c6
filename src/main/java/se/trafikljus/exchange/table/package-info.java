/** Traffic-light tables in: found on their sheets, and read by words and by colours. */
@NamedInterface
@NullMarked
package se.trafikljus.exchange.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
