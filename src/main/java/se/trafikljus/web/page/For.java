package se.trafikljus.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.trafikljus.people.Role;

/** Whose a page is: for everybody else it does not exist. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface For {
    Role[] value();

    /**
     * Whether it is there for whoever has not signed in, too; what it shows them is for the rooms
     * to say.
     */
    boolean anybody() default false;
}
