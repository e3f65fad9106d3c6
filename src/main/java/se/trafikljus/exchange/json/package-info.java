/** JSON out: audits, and the layout and the trail head that every file of ours has. */
@NamedInterface
@NullMarked
package se.trafikljus.exchange.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
