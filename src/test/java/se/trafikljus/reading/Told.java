package se.trafikljus.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.exchange.comparison.ComparisonFiles;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;

/** All that somebody learns from what a method gave back: its texts, however deep they stand. */
final class Told {

    /** Names of what answers when it is asked, and is asked all it can be. */
    private static final List<String> HANDED_OUT = List.of("View", "Sheet", "Remaining");

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
        if (one instanceof byte[] zip) {
            told.append(unzipped(zip));
        } else if (one instanceof Report report) {
            told.append(json(report));
        } else if (one instanceof Comparison comparison) {
            told.append(json(comparison));
        } else if (one instanceof Localized words) {
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
        } else if (HANDED_OUT.stream().anyMatch(one.getClass().getName()::endsWith)) {
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

    /** All that stands in the files of a zip. */
    private static String unzipped(byte[] zip) {
        StringBuilder told = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
                told.append(file.getName()).append('\n');
                told.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told.toString();
    }

    private static String json(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(Format.JSON, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String json(Comparison comparison) {
        StringWriter out = new StringWriter();
        try {
            ComparisonFiles.json(comparison, Language.SV, out);
            ComparisonFiles.csv(comparison, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** All that stands in the files of a folder; an archive among them is opened. */
    static String in(Path folder) throws IOException {
        StringBuilder told = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                told.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
                told.append(unzipped(bytes));
            }
        }
        return told.toString();
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
