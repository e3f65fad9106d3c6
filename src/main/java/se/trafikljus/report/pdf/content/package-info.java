/** What stands on a page or in a drawing of a PDF, as the operators that draw it. */
@NullMarked
package se.trafikljus.report.pdf.content;

import org.jspecify.annotations.NullMarked;
