package se.trafikljus.report.owntext;

import org.commonmark.node.CustomNode;

/** A comment within a paragraph: words for who writes, not for who reads. */
final class Comment extends CustomNode {

    private final boolean closed;

    Comment(boolean closed) {
        this.closed = closed;
    }

    /** Whether it ends before its paragraph does. */
    boolean closed() {
        return closed;
    }
}
