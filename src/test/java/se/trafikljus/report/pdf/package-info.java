/** What the PDF writer promises, asked of whole files. */
@NullMarked
package se.trafikljus.report.pdf;

import org.jspecify.annotations.NullMarked;
