package se.trafikljus;

/**
 * Who acts.
 *
 * @param name the person's name, as the register of persons may know it
 * @param proof how it is known that it is that person
 */
public record Actor(String name, Proof proof) {

    /** How it is known who somebody is. */
    public sealed interface Proof {

        /** Whether more than the person's own word stands behind the name. */
        boolean isProven();

        /** What the trail puts down as the user of the operating system. */
        String osUser();

        /** What the trail puts down as the machine. */
        String machine();
    }

    /**
     * The name was only claimed, at the command line, by somebody who can open the files.
     *
     * @param osUser the operating system's user
     * @param machine the machine's name
     */
    public record Claimed(String osUser, String machine) implements Proof {

        @Override
        public boolean isProven() {
            return false;
        }
    }

    /**
     * The person signed in, from that network address.
     *
     * @param address the network address, as the server saw it
     */
    public record SignedIn(String address) implements Proof {

        @Override
        public boolean isProven() {
            return true;
        }

        @Override
        public String osUser() {
            return "signed-in";
        }

        @Override
        public String machine() {
            return address;
        }
    }

    /**
     * A program showed a token that the person had made for it.
     *
     * @param id the token's id, never the token
     * @param address the network address, as the server saw it
     */
    public record Token(String id, String address) implements Proof {

        @Override
        public boolean isProven() {
            return true;
        }

        @Override
        public String osUser() {
            return "token " + id;
        }

        @Override
        public String machine() {
            return address;
        }
    }

    /**
     * Somebody asks who has not signed in: only what is open to everybody is there for them.
     *
     * @param address the network address, as the server saw it
     */
    public record Anybody(String address) implements Proof {

        @Override
        public boolean isProven() {
            return false;
        }

        @Override
        public String osUser() {
            return "anybody";
        }

        @Override
        public String machine() {
            return address;
        }
    }

    /** The program itself makes what every reader gets: only what is published is there for it. */
    public record ForReaders() implements Proof {

        @Override
        public boolean isProven() {
            return false;
        }

        @Override
        public String osUser() {
            return "for-readers";
        }

        @Override
        public String machine() {
            return "";
        }
    }

    private static final String NOBODY = "-";

    /** Whoever asks without having signed in. */
    public static Actor anybody(String address) {
        return new Actor(NOBODY, new Anybody(address));
    }

    /** The program itself, where it makes what every reader gets. */
    public static Actor forReaders() {
        return new Actor(NOBODY, new ForReaders());
    }

    /** Whether a person acts, who may be in the register. */
    public boolean isPerson() {
        return !(proof instanceof Anybody || proof instanceof ForReaders);
    }

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An acting person has a name");
        }
    }

    /** Somebody who claims a name at the command line. */
    public Actor(String name, String osUser, String machine) {
        this(name, new Claimed(osUser, machine));
    }

    /** What the trail puts down as the user of the operating system. */
    public String osUser() {
        return proof.osUser();
    }

    /** What the trail puts down as the machine. */
    public String machine() {
        return proof.machine();
    }
}
