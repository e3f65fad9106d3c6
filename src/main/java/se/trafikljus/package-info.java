@NullMarked
package se.trafikljus;

import org.jspecify.annotations.NullMarked;
