/** The report that lays audits side by side: a class a section. */
@NullMarked
package se.trafikljus.report.comparative;

import org.jspecify.annotations.NullMarked;
