/** Where words may be parted. */
@NullMarked
package se.trafikljus.report.pdf.hyphenation;

import org.jspecify.annotations.NullMarked;
