package se.trafikljus;

import java.net.URI;

/**
 * What answers browsers and programs over the network, once opened and until closed. The rooms
 * depend on what stands here at the root, so whoever starts it finds the room that holds it by its
 * registration in {@code META-INF/services}.
 */
public interface Server extends AutoCloseable {

    /**
     * Where to go first: the server's address; where nobody has a name yet, with a link that signs
     * in whoever opens it first.
     */
    URI entrance();

    /** Whether it still answers. */
    boolean isOpen();

    /** Takes no more requests, lets those under way end, and lets go of everything. */
    @Override
    void close();

    /** Opens the server. */
    interface Opener {

        /**
         * A server that answers.
         *
         * @throws Problem if it may not, or cannot, answer as asked
         */
        Server open(Surroundings surroundings, Serving serving);
    }
}
