package se.trafikljus.shell;

import java.net.InetAddress;
import java.net.UnknownHostException;
import se.trafikljus.Actor;
import se.trafikljus.people.Person;

/** Who acts in a command: the name that was claimed, and what the machine knows. */
final class Acting {

    private Acting() {}

    static Actor in(Invocation invocation) {
        return new Actor(new Person(invocation.actor()).name(), osUser(), machine());
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
