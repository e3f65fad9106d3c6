/** Workbooks in and out: guarded on the way in, and the same bytes each time on the way out. */
@NullMarked
package se.trafikljus.exchange.workbook;

import org.jspecify.annotations.NullMarked;
