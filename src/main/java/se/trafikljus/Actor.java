package se.trafikljus;

/**
 * Who acts.
 *
 * @param name the name that was claimed with {@code --as}; it is not proven
 * @param osUser the operating system's user
 * @param machine the machine's name
 */
public record Actor(String name, String osUser, String machine) {

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An acting person has a name");
        }
    }
}
