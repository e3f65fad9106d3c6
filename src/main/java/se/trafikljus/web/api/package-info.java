/** The rooms for programs: JSON over HTTP, let in by tokens. */
@NullMarked
package se.trafikljus.web.api;

import org.jspecify.annotations.NullMarked;
