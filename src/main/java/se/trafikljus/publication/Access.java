package se.trafikljus.publication;

import java.util.Locale;

/** Who may read what is published. */
public enum Access {
    /** Whoever has an account, and may read what it rests on. */
    CLOSED,
    /** Everybody, without an account. */
    OPEN;

    /** The id in the database and in forms, such as {@code open}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that id; closed where it is none. */
    public static Access of(String id) {
        return id.equals(OPEN.id()) ? OPEN : CLOSED;
    }
}
