/** What is published, for those who read it. */
@NullMarked
package se.trafikljus.web.published;

import org.jspecify.annotations.NullMarked;
