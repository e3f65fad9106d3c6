/** The files that assessments rest on: sent in, taken home, and taken away. */
@NullMarked
package se.trafikljus.web.evidence;

import org.jspecify.annotations.NullMarked;
