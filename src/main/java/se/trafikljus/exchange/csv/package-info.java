/**
 * CSV in and out: separators and encodings as they come, and cells that no spreadsheet takes for
 * formulas.
 */
@NullMarked
package se.trafikljus.exchange.csv;

import org.jspecify.annotations.NullMarked;
