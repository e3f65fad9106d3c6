/** One command being run: its words, who acts, what it says and how it ends. */
@NullMarked
package se.trafikljus.shell.invocation;

import org.jspecify.annotations.NullMarked;
