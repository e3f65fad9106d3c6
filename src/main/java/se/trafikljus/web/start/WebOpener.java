package se.trafikljus.web.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.trafikljus.Actor;
import se.trafikljus.Passing;
import se.trafikljus.Problem;
import se.trafikljus.Server;
import se.trafikljus.Serving;
import se.trafikljus.Surroundings;
import se.trafikljus.exchange.set.ExampleSet;
import se.trafikljus.people.People;
import se.trafikljus.start.House;
import se.trafikljus.workspace.Database;

/** Opens the page; registered in {@code META-INF/services}. */
public final class WebOpener implements Server.Opener {

    @Override
    public Server open(Surroundings surroundings, Serving serving) {
        boolean alone = staysOnThisMachine(serving.host());
        if (!alone && serving.transport() instanceof Serving.Transport.Plain) {
            throw Problem.because("web.start.unencrypted", serving.host());
        }
        Passing.clear();
        ServletWebServerApplicationContext rooms = run(surroundings, serving, alone);
        try {
            if (!alone && rooms.getBean(People.class).isUnkept()) {
                throw Problem.because("web.start.nobody", serving.host());
            }
            if (serving.filled()) {
                String user = System.getProperty("user.name", "?");
                rooms.getBean(ExampleSet.class).take(new Actor(user, user, "?"));
            }
            return new RunningServer(rooms, serving, rooms.getBean(Database.class).held());
        } catch (RuntimeException e) {
            rooms.close();
            throw e;
        }
    }

    private static ServletWebServerApplicationContext run(
            Surroundings surroundings, Serving serving, boolean alone) {
        // The log is set up as it is for every command.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        // Tomcat has Java's own log, which would tell of each of its steps.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        SpringApplication application =
                House.application(
                        surroundings, serving.home(), properties(serving, alone), WebProgram.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("serving", serving));
        try {
            return (ServletWebServerApplicationContext) application.run();
        } catch (RuntimeException e) {
            throw told(e, serving);
        }
    }

    private static RuntimeException told(RuntimeException thrown, Serving serving) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof PortInUseException) {
                return Problem.busy("web.start.portTaken", Integer.toString(serving.port()));
            }
        }
        return thrown;
    }

    private static Map<String, Object> properties(Serving serving, boolean alone) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", serving.host());
        properties.put("server.port", serving.port());
        boolean proxied = serving.transport() instanceof Serving.Transport.Proxied;
        properties.put(
                "server.servlet.session.cookie.secure",
                !alone || proxied || serving.encrypted().isPresent());
        if (proxied) {
            properties.put("server.forward-headers-strategy", "native");
        }
        serving.encrypted()
                .ifPresent(
                        own -> {
                            String bundle = "spring.ssl.bundle.pem.web.";
                            properties.put(
                                    bundle + "keystore.certificate",
                                    own.certificate().toUri().toString());
                            properties.put(
                                    bundle + "keystore.private-key", own.key().toUri().toString());
                            properties.put(bundle + "reload-on-update", true);
                            properties.put("server.ssl.bundle", "web");
                        });
        return properties;
    }

    private static boolean staysOnThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw Problem.because("web.start.unknownHost", host);
        }
    }
}
