/** What comes in as files, shown before it is taken in, and what goes out as files. */
@NullMarked
package se.trafikljus.web.exchange;

import org.jspecify.annotations.NullMarked;
