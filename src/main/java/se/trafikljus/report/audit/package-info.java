/** The report on one audit: a class a section. */
@NullMarked
package se.trafikljus.report.audit;

import org.jspecify.annotations.NullMarked;
