package se.trafikljus.shell.table;

import java.util.function.Consumer;

/** What draws itself on a page, all at once or as it comes. */
@FunctionalInterface
public interface Drawing {

    /**
     * Draws it.
     *
     * @param out takes piece by piece what is drawn
     */
    void draw(Format format, Page page, Consumer<String> out);
}
