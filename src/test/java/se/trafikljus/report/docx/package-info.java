/** What the Word writer promises, asked of whole files. */
@NullMarked
package se.trafikljus.report.docx;

import org.jspecify.annotations.NullMarked;
