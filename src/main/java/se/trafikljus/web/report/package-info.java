/** Reports that are ordered on a page and made in the background. */
@NullMarked
package se.trafikljus.web.report;

import org.jspecify.annotations.NullMarked;
