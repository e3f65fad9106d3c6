package se.trafikljus.shell.invocation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that can answer in another format than text. One that gives back a table is so by
 * itself; of any other {@code --format} is refused before it does anything, so that nobody reads a
 * sentence as JSON.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tabular {

    /** The option with which alone it does; empty where it always does. */
    String onlyWith() default "";

    /** Whether it does only without arguments. */
    boolean onlyWithoutArguments() default false;
}
