/** What Tab offers for a place. */
@NullMarked
package se.trafikljus.shell.completion;

import org.jspecify.annotations.NullMarked;
