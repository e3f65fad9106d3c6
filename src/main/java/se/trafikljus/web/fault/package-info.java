/** What went wrong, in words that say what to do next. */
@NullMarked
package se.trafikljus.web.fault;

import org.jspecify.annotations.NullMarked;
