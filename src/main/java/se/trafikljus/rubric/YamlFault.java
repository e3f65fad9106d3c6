package se.trafikljus.rubric;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser stumbled on, in words that say what to mend. */
record YamlFault(Place place, String key, String parserWords) {

    /** By what the parser's own sentence holds. */
    private static final Map<String, String> EXPLAINED =
            Map.of(
                    "mapping values are not allowed here", "rubric.yaml.colon",
                    "could not find expected ':'", "rubric.yaml.no-colon",
                    "found unexpected end of stream", "rubric.yaml.quote",
                    "expected <block end>", "rubric.yaml.indent",
                    "expected ',' or ']'", "rubric.yaml.bracket",
                    "expected ',' or '}'", "rubric.yaml.bracket",
                    "that cannot start any token", "rubric.yaml.start");

    static YamlFault of(MarkedYAMLException broken) {
        String problem = words(broken.getProblem());
        String key =
                EXPLAINED.entrySet().stream()
                        .filter(explained -> problem.contains(explained.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("rubric.yaml.other");
        boolean begunEarlier = key.equals("rubric.yaml.quote");
        Mark mark = begunEarlier ? broken.getContextMark() : broken.getProblemMark();
        return new YamlFault(
                mark == null ? Place.START : YamlTree.place(mark), key, Shown.of(problem));
    }

    void tell(Faults faults) {
        faults.add(place, key, parserWords);
    }

    private static String words(@Nullable String problem) {
        return problem == null ? "" : problem;
    }
}
