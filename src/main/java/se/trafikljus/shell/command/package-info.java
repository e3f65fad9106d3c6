/** The commands: parse, delegate, render. */
@NullMarked
package se.trafikljus.shell.command;

import org.jspecify.annotations.NullMarked;
