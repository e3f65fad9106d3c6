package se.trafikljus.exchange.set;

import java.io.IOException;

/** How much of a set's tables has been read, for somebody who waits for it. */
final class TablesRead {

    private final ImportWatch watch;
    private final long all;
    private long characters;
    private long rows;

    TablesRead(SetFolder folder, ImportWatch watch) throws IOException {
        this.watch = watch;
        long sizes = 0;
        for (String name : folder.names()) {
            sizes += SetFile.named(name).isPresent() ? folder.size(name) : 0;
        }
        this.all = sizes;
    }

    /** Some more rows, of so many characters in all; a character has a byte, or some more. */
    void more(int someRows, int theirCharacters) {
        rows += someRows;
        characters += theirCharacters;
        watch.at(rows, all == 0 ? 1 : Math.min(1.0, (double) characters / all));
    }

    /** No more rows. */
    void all() {
        watch.keeps(rows);
    }
}
