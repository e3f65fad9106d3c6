/** The sheet for a committee: a class a section. */
@NullMarked
package se.trafikljus.report.committee;

import org.jspecify.annotations.NullMarked;
