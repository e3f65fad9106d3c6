package se.trafikljus.shell.line;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a command's method: a value of the command line, or a record of options that
 * several commands share, each component a value.
 *
 * @param shared makes the record; empty for a value by itself
 */
record MethodParameter(Optional<Constructor<?>> shared, List<CommandParameter> parameters) {

    MethodParameter {
        parameters = List.copyOf(parameters);
    }

    /**
     * @throws IllegalArgumentException for a parameter that no command line can fill
     */
    static MethodParameter of(Parameter parameter) {
        if (!parameter.getType().isRecord()) {
            return new MethodParameter(Optional.empty(), List.of(CommandParameter.of(parameter)));
        }
        Constructor<?> canonical = parameter.getType().getDeclaredConstructors()[0];
        canonical.setAccessible(true);
        return new MethodParameter(
                Optional.of(canonical),
                Arrays.stream(canonical.getParameters()).map(CommandParameter::of).toList());
    }

    /**
     * What the method is called with, taken from the values of the command's parameters in turn.
     */
    @Nullable Object from(Iterator<@Nullable Object> values) {
        Object[] taken = parameters.stream().map(parameter -> values.next()).toArray();
        if (shared.isEmpty()) {
            return taken[0];
        }
        try {
            return shared.get().newInstance(taken);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused
                    ? refused
                    : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
