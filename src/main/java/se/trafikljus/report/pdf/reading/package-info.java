/** PDF files of ours read back: the audit set and the trail head that they carry. */
@NamedInterface
@NullMarked
package se.trafikljus.report.pdf.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
