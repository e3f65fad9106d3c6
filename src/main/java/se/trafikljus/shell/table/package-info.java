/** Tables as text, CSV, JSON and Markdown, and what a terminal may be shown. */
@NullMarked
package se.trafikljus.shell.table;

import org.jspecify.annotations.NullMarked;
