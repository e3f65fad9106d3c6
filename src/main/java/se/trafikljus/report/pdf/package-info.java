/** The PDF writer: pages, tagged for PDF/UA-1 and fit for archives as PDF/A-2a. */
@NullMarked
package se.trafikljus.report.pdf;

import org.jspecify.annotations.NullMarked;
