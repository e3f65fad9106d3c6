/** What is followed up: the improvement areas, for those who asked and those who answer. */
@NullMarked
package se.trafikljus.web.follow;

import org.jspecify.annotations.NullMarked;
