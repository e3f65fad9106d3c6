package se.trafikljus.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Writes down, as OpenAPI 3.1 has it, every operation there is, from what is told of each. */
final class Description {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^/]*)?}(?=/|$)");
    private static final String PROBLEM = "#/components/responses/Refused";
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    /** An operation with where it is. */
    private record Found(String path, String verb, Op op) {}

    private Description() {}

    /**
     * The whole of it.
     *
     * @param base what does not depend on the operations
     * @param routes every route there is
     */
    static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> base, Map<RequestMappingInfo, HandlerMethod> routes) {
        List<Found> found = new ArrayList<>();
        routes.forEach((route, handler) -> found.addAll(found(route, handler)));
        found.sort(Comparator.comparing(Found::path).thenComparing(Found::verb));
        Map<String, @Nullable Object> paths = new LinkedHashMap<>();
        Map<String, @Nullable Object> shapes = new TreeMap<>();
        for (Found one : found) {
            object(paths, one.path()).put(one.verb(), operation(one));
            if (one.op().takes() != Shape.NOTHING) {
                shapes.put(one.op().takes().id(), schema(one.op().takes()));
            }
        }
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(base);
        whole.put("paths", paths);
        object(object(whole, "components"), "schemas").putAll(shapes);
        return whole;
    }

    private static List<Found> found(RequestMappingInfo route, HandlerMethod handler) {
        Op op = handler.getMethodAnnotation(Op.class);
        List<Found> found = new ArrayList<>();
        if (op != null) {
            for (String path : route.getPatternValues()) {
                for (RequestMethod verb : route.getMethodsCondition().getMethods()) {
                    found.add(
                            new Found(
                                    VARIABLE.matcher(path).replaceAll("{$1}"),
                                    verb.name().toLowerCase(Locale.ROOT),
                                    op));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(
            Map<String, @Nullable Object> in, String name) {
        Object there = in.computeIfAbsent(name, any -> new LinkedHashMap<String, Object>());
        return (Map<String, @Nullable Object>) Objects.requireNonNull(there);
    }

    private static Map<String, @Nullable Object> operation(Found one) {
        Op op = one.op();
        Map<String, @Nullable Object> operation = new LinkedHashMap<>();
        operation.put("operationId", op.id());
        operation.put("summary", op.says());
        List<Object> parameters = parameters(one);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (op.takes() != Shape.NOTHING) {
            operation.put("requestBody", body(op.takes()));
        } else if (op.takesFile()) {
            operation.put(
                    "requestBody",
                    tree("required", true, "content", tree(BYTES, tree("schema", tree()))));
        }
        operation.put("responses", responses(one));
        return operation;
    }

    private static List<Object> parameters(Found one) {
        List<Object> parameters = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(one.path());
        while (variable.find()) {
            parameters.add(parameter("path", variable.group(1), true, "", ""));
        }
        for (Query query : one.op().query()) {
            parameters.add(parameter("query", query.id(), false, query.what(), query.example()));
        }
        if (one.op().marked() && one.verb().equals("put")) {
            parameters.add(parameter("header", "If-Match", true, "The ETag that was seen.", ""));
        }
        return parameters;
    }

    private static Map<String, @Nullable Object> parameter(
            String in, String name, boolean needed, String what, String example) {
        Map<String, @Nullable Object> parameter = tree("name", name, "in", in);
        if (!what.isEmpty()) {
            parameter.put("description", what);
        }
        parameter.put("required", needed);
        parameter.put("schema", tree("type", "string"));
        if (!example.isEmpty()) {
            parameter.put("example", example);
        }
        return parameter;
    }

    private static Map<String, @Nullable Object> body(Shape shape) {
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        shape.fields().forEach(field -> example.put(field.name(), field.example()));
        return tree(
                "required",
                !shape.mayBeEmpty(),
                "content",
                tree(JSON, tree("schema", ref(shape.id()), "example", example)));
    }

    private static Map<String, @Nullable Object> responses(Found one) {
        Op op = one.op();
        Map<String, @Nullable Object> answer = tree("description", op.says());
        Map<String, @Nullable Object> headers = new LinkedHashMap<>();
        if (op.marked()) {
            headers.put("ETag", header("The mark of what is answered."));
        }
        if (op.status() == 201 || op.status() == 202) {
            headers.put("Location", header("Where it is."));
        }
        if (!headers.isEmpty()) {
            answer.put("headers", headers);
        }
        if (op.gives() == Gives.FILE) {
            answer.put("content", tree(BYTES, tree("schema", tree())));
        } else if (!op.gives().schema().isEmpty()) {
            answer.put("content", tree(JSON, tree("schema", ref(op.gives().schema()))));
        }
        Map<String, @Nullable Object> responses = new LinkedHashMap<>();
        responses.put(Integer.toString(op.status()), answer);
        if (op.marked() && one.verb().equals("put")) {
            responses.put("412", tree("$ref", "#/components/responses/ChangedMeanwhile"));
            responses.put("428", tree("$ref", PROBLEM));
        }
        responses.put("401", tree("$ref", PROBLEM));
        responses.put("default", tree("$ref", PROBLEM));
        return responses;
    }

    private static Map<String, @Nullable Object> header(String what) {
        return tree("description", what, "schema", tree("type", "string"));
    }

    private static Map<String, @Nullable Object> schema(Shape shape) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        shape.fields().forEach(field -> members.put(field.name(), schema(field)));
        Map<String, @Nullable Object> schema = tree("type", "object", "properties", members);
        List<String> needed =
                shape.fields().stream().filter(Field::needed).map(Field::name).toList();
        if (!needed.isEmpty()) {
            schema.put("required", needed);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, @Nullable Object> schema(Field field) {
        Map<String, @Nullable Object> schema =
                switch (field.kind()) {
                    case TEXT -> tree("type", "string");
                    case DAY -> tree("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
                    case TEXT_OR_NULL -> tree("type", List.of("string", "null"));
                    case NUMBER -> tree("type", "integer");
                    case TRUTH -> tree("type", "boolean");
                    case TEXTS -> tree("type", "array", "items", tree("type", "string"));
                };
        schema.put("description", field.what());
        return schema;
    }

    private static Map<String, @Nullable Object> ref(String schema) {
        return tree("$ref", "#/components/schemas/" + schema);
    }

    /** A map of names, each with its value behind it. */
    private static Map<String, @Nullable Object> tree(Object... pairs) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put(pairs[i].toString(), pairs[i + 1]);
        }
        return tree;
    }
}
