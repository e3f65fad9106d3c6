package se.trafikljus.shell.line;

/** Where a command gets the object it is a method of, when it runs and not before. */
@FunctionalInterface
interface Beans {

    <T> T of(Class<T> type);
}
