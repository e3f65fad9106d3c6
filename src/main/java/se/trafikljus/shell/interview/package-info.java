/** Scoring by questions and answers at the prompt. */
@NullMarked
package se.trafikljus.shell.interview;

import org.jspecify.annotations.NullMarked;
