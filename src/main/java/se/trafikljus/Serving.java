package se.trafikljus;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to answer.
 *
 * @param home the workspace's folder
 * @param host the network address that it listens at: an address or a name of this machine
 * @param port from 0 to 65535; 0 for any that is free
 * @param transport how what is sent is kept from others' eyes
 * @param language of what it says before anybody has chosen one
 * @param filled whether the audits that ship as an example are taken into the workspace first
 */
public record Serving(
        Path home, String host, int port, Transport transport, Language language, boolean filled) {

    /** How what is sent is kept from others' eyes. */
    public sealed interface Transport {

        /** Not at all; allowed only where it never leaves this machine. */
        record Plain() implements Transport {}

        /** By a proxy in front of the server, which alone reaches it. */
        record Proxied() implements Transport {}

        /**
         * By the server itself.
         *
         * @param certificate its chain of certificates, in PEM
         * @param key its private key, in PEM
         */
        record Encrypted(Path certificate, Path key) implements Transport {}
    }

    public Serving {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("No port: " + port);
        }
    }

    /** The certificate and key, where the server encrypts by itself. */
    public Optional<Transport.Encrypted> encrypted() {
        return transport instanceof Transport.Encrypted own ? Optional.of(own) : Optional.empty();
    }
}
