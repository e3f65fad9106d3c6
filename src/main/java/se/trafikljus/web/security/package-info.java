/** Who may come in, and how that is proven. */
@NullMarked
package se.trafikljus.web.security;

import org.jspecify.annotations.NullMarked;
