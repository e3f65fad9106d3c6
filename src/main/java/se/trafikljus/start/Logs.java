package se.trafikljus.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sends what libraries have to say to standard error, a line each: results alone go to standard
 * output. Registered in {@code META-INF/services}; a file that says the same would cost every
 * command the reading of it.
 */
public final class Logs extends ContextAwareBase implements Configurator {

    /** What the page could not do is looked for by its number, and needs its trace. */
    private static final List<String> TRACED = List.of("se.trafikljus.web", "org.thymeleaf");

    private static final List<String> SILENT =
            List.of(
                    // The shell tells a failed start itself, and puts its trace into its log file.
                    "org.springframework.boot.SpringApplication",
                    "org.springframework.boot.diagnostics",
                    // That undoing fails where the disk is full, the command tells in words.
                    "org.springframework.transaction",
                    "org.springframework.jdbc",
                    // Spring's log of it goes by the name of our own class.
                    "se.trafikljus.workspace.StoredTransactions",
                    "org.flywaydb",
                    "com.zaxxer.hikari",
                    // What it finds wrong in a file, the command that reads it tells in words.
                    "org.apache.poi");

    private static final List<String> ERRORS_ONLY =
            List.of(
                    "org.springframework.context.support",
                    "org.springframework.beans.factory.support",
                    "org.jline");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> lines = appender(context, false);
        ConsoleAppender<ILoggingEvent> traces = appender(context, true);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(lines);
        for (String name : TRACED) {
            context.getLogger(name).setAdditive(false);
            context.getLogger(name).addAppender(traces);
        }
        SILENT.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        ERRORS_ONLY.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context, boolean traced) {
        Line line = new Line(traced);
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(line);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(traced ? "TRACE" : "STDERR");
        appender.setTarget(ConsoleTarget.SystemErr.getName());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /** An event as a line; no text in it can begin another line or steer a terminal. */
    private static final class Line extends LayoutBase<ILoggingEvent> {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                        .withZone(ZoneId.systemDefault());
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
        private static final Pattern CONTROL_IN_TRACE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
        private static final int LONGEST_NAME = 20;

        private final TargetLengthBasedClassNameAbbreviator names =
                new TargetLengthBasedClassNameAbbreviator(LONGEST_NAME);
        private final boolean traced;

        Line(boolean traced) {
            this.traced = traced;
        }

        @Override
        public String doLayout(ILoggingEvent event) {
            String line =
                    "%s %-5s %s - %s%n"
                            .formatted(
                                    TIME.format(Instant.ofEpochMilli(event.getTimeStamp())),
                                    event.getLevel(),
                                    names.abbreviate(event.getLoggerName()),
                                    CONTROL.matcher(event.getFormattedMessage()).replaceAll(" "));
            return traced && event.getThrowableProxy() != null
                    ? line
                            + CONTROL_IN_TRACE
                                    .matcher(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                                    .replaceAll(" ")
                    : line;
        }
    }
}
