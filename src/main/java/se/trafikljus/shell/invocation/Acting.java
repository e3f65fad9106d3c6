package se.trafikljus.shell.invocation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.shell.core.command.completion.CompletionContext;
import se.trafikljus.Actor;
import se.trafikljus.people.Person;

/** Who acts in a command: the name that was claimed, and what the machine knows. */
public final class Acting {

    private Acting() {}

    public static Actor in(Invocation invocation) {
        return claiming(invocation.actor());
    }

    /** Who acts when a line is completed. */
    public static Actor in(CompletionContext context) {
        return context instanceof LineContext line
                ? line.actor()
                : claiming(System.getProperty("user.name", ""));
    }

    public static Actor claiming(String name) {
        return new Actor(new Person(name).name(), osUser(), machine());
    }

    private static String osUser() {
        return System.getProperty("user.name", "?");
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }
}
