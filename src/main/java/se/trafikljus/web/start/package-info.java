/** Opens the page with all its rooms, and closes it. */
@NullMarked
package se.trafikljus.web.start;

import org.jspecify.annotations.NullMarked;
