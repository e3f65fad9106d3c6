package se.trafikljus.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Language;
import se.trafikljus.Sayable;

/** All that somebody learns from what a method gave back: its texts, however deep they stand. */
final class Told {

    private Told() {}

    static String by(Object answer) {
        StringBuilder told = new StringBuilder();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.push(answer);
        while (!open.isEmpty()) {
            Object one = open.pop();
            if (seen.add(one)) {
                tell(one, told, open);
            }
        }
        return told.toString();
    }

    private static void tell(Object one, StringBuilder told, Deque<Object> open) {
        if (one instanceof byte[] bytes) {
            told.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
        } else if (one instanceof Sayable words) {
            told.append(words.in(Language.SV)).append('\n');
        } else if (one instanceof CharSequence || one instanceof Path || one instanceof Enum) {
            told.append(one).append('\n');
        } else if (one instanceof Optional<?> maybe) {
            maybe.ifPresent(open::push);
        } else if (one instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> {
                        open.push(key);
                        open.push(value);
                    });
        } else if (one instanceof Iterable<?> all) {
            all.forEach(open::push);
        }
        if (one instanceof Record) {
            for (RecordComponent part : one.getClass().getRecordComponents()) {
                push(part.getAccessor(), one, open);
            }
        } else if (one.getClass().getName().endsWith("View")) {
            for (Method method : one.getClass().getMethods()) {
                boolean reads =
                        method.getParameterCount() == 0
                                && method.getDeclaringClass() == one.getClass()
                                && !Modifier.isStatic(method.getModifiers());
                if (reads) {
                    push(method, one, open);
                }
            }
        }
    }

    private static void push(Method accessor, Object of, Deque<Object> open) {
        try {
            accessor.setAccessible(true);
            Object part = accessor.invoke(of);
            if (part != null) {
                open.push(part);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
