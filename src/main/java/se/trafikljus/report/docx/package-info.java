/** The document as a Word file that its readers can go on writing in. */
@NullMarked
package se.trafikljus.report.docx;

import org.jspecify.annotations.NullMarked;
