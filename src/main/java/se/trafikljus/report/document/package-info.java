/** The document model: what a report says, without how a format lays it out. */
@NullMarked
package se.trafikljus.report.document;

import org.jspecify.annotations.NullMarked;
