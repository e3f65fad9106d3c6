package se.trafikljus.report.owntext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** What is wrong in a file of own text, line by line, to be told all at once. */
final class Faults {

    private static final int MOST_TOLD = 20;

    private final String file;
    private final List<Message> told = new ArrayList<>();
    private int count;

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String key, Object... arguments) {
        count++;
        if (isTellingMore()) {
            told.add(
                    Message.of(
                            "report.own.line",
                            Integer.toString(line),
                            Message.of("report.own." + key, arguments)));
        }
    }

    void add(Node node, String key, Object... arguments) {
        add(line(node), key, arguments);
    }

    /** Whether another fault would still be told; after that they are only counted. */
    boolean isTellingMore() {
        return told.size() < MOST_TOLD;
    }

    /**
     * Refuses the file if anything is wrong with it.
     *
     * @param advice stands after the faults, such as the keys that there are
     */
    void refuse(List<Message> advice) {
        if (count == 0) {
            return;
        }
        List<Message> all = new ArrayList<>(all());
        all.addAll(advice);
        throw Problem.listing(Message.of("report.own.refused", file, count), all);
    }

    /** Those that are told, and how many more there are. */
    List<Message> all() {
        List<Message> all = new ArrayList<>(told);
        if (count > told.size()) {
            all.add(Message.of("report.own.more", count - told.size()));
        }
        return all;
    }

    /** The line where a node begins, counted from 1; that of what holds it where it has none. */
    static int line(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.get(0).getLineIndex() + 1;
            }
        }
        return 1;
    }
}
