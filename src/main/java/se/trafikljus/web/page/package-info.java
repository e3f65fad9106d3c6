/** The pages, one class for each. */
@NullMarked
package se.trafikljus.web.page;

import org.jspecify.annotations.NullMarked;
