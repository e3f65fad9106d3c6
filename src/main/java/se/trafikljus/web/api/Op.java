package se.trafikljus.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation is called and does, takes and gives; from it the description is written. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Op {

    /** Its name, which clients make a method of. */
    String id();

    /** What it does, in a sentence. */
    String says();

    /** What may stand in its address. */
    Query[] query() default {};

    /** What is sent. */
    Shape takes() default Shape.NOTHING;

    /** What is answered. */
    Gives gives();

    /** The status of that answer. */
    int status() default 200;

    /** Whether it sets, and asks for, the mark of what is changed. */
    boolean marked() default false;

    /** Whether a file is sent as it is. */
    boolean takesFile() default false;
}
