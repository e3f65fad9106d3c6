/** The HTML writer: one file without outside resources. */
@NullMarked
package se.trafikljus.report.html;

import org.jspecify.annotations.NullMarked;
