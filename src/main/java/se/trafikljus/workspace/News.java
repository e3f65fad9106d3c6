package se.trafikljus.workspace;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Message;

/** What happened to the database by itself, and whoever uses it should be told once. */
public final class News {

    private final List<Message> untold = new ArrayList<>();

    /** Adds a sentence, unless it waits to be told already. */
    public synchronized void add(Message sentence) {
        if (!untold.contains(sentence)) {
            untold.add(sentence);
        }
    }

    /** What was not told yet, in its order; it counts as told from now on. */
    public synchronized List<Message> told() {
        List<Message> told = List.copyOf(untold);
        untold.clear();
        return told;
    }
}
