/** The pages that lay audits side by side. */
@NullMarked
package se.trafikljus.web.compare;

import org.jspecify.annotations.NullMarked;
