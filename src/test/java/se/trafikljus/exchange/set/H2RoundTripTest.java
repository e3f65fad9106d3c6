package se.trafikljus.exchange.set;

import java.nio.file.Path;

/** On the embedded database. */
class H2RoundTripTest extends RoundTrip {

    @Override
    Desk fresh(Path home) {
        return Desk.in(home);
    }
}
