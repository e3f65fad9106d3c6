package se.trafikljus;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The statements that the rooms send to the database meanwhile, as their own log tells them. */
public final class Statements implements AutoCloseable {

    private final Logger log =
            (Logger) LoggerFactory.getLogger("se.trafikljus.workspace.StoredRows");
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> counter =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    String said = event.getFormattedMessage();
                    if (said.startsWith("Executing prepared SQL statement")) {
                        sent.add(said);
                    }
                }
            };

    public Statements() {
        counter.start();
        log.addAppender(counter);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
    }

    /** Those sent since it was asked last. */
    public List<String> sinceLast() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    @Override
    public void close() {
        log.setLevel(null);
        log.setAdditive(true);
        log.detachAppender(counter);
    }
}
