package se.trafikljus.shell.invocation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Names the bean that knows the values of an option or argument, for Tab. The context it is given
 * holds the arguments that stand before.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Completes {

    Class<? extends CompletionProvider> by();
}
