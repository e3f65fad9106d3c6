/** From a line or a script to a command, and the prompt itself. */
@NullMarked
package se.trafikljus.shell.line;

import org.jspecify.annotations.NullMarked;
