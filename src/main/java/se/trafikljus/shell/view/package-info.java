/** What commands show, as tables and lines. */
@NullMarked
package se.trafikljus.shell.view;

import org.jspecify.annotations.NullMarked;
