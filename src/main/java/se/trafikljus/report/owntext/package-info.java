/** The auditor's own text: read from Markdown, a section per key, as blocks of a document. */
@NullMarked
package se.trafikljus.report.owntext;

import org.jspecify.annotations.NullMarked;
