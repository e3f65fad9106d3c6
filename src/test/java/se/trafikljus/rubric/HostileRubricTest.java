package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;

/** Files that were made to harm: refused in under a second, with a place, and nothing else. */
class HostileRubricTest {

    /** The time of this thread alone: others may keep the machine busy meanwhile. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final int NEARLY_ONE_MEGABYTE = 1_000_000;

    @BeforeAll
    static void loadTheClassesBeforeTheClockStarts() {
        RubricReader.read(GoodRubric.TEXT, "x");
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("a tag that names a class", "!!javax.script.ScriptEngineManager [x]", "tag"),
                file(
                        "a tag deep inside",
                        GoodRubric.TEXT.replace("NO", "!!java.net.URL [\"http://127.0.0.1\"]"),
                        "tag"),
                file("an own tag", "%TAG !e! tag:x,2000:\n---\n!e!y z: a\n", "tag"),
                file("an alias bomb", aliasBomb(), "alias"),
                file("an alias of itself", "rubric: &a [*a]\n", "alias"),
                file("a merge key", "<<: *a\n", "alias"),
                file("10,000 brackets", "[".repeat(10_000), "too-deep"),
                file("10,000 brackets, a line each", "[\n".repeat(10_000), "too-deep"),
                file("10,000 braces", "{".repeat(10_000), "too-deep"),
                file("10,000 hyphens", "- ".repeat(9_000), "too-deep"),
                file("10,000 question marks", "? ".repeat(9_000), "too-deep"),
                file("a stair of keys", stair(), "too-deep"),
                file("a line without end", "x".repeat(NEARLY_ONE_MEGABYTE), "line-too-long"),
                file(
                        "a remark without end",
                        "#" + "x".repeat(NEARLY_ONE_MEGABYTE),
                        "line-too-long"),
                file("unknown keys without end", numbered("k%d: v\n", 90_000), "key-unknown"),
                file("one key without end", "a: b\n".repeat(200_000), "key-twice"),
                file(
                        "unknown sources without end",
                        "areas: [{id: a, title: a, objectives: [{id: b, text: b, sources: ["
                                + numbered("s%d,\n", 100_000)
                                + "]}]}]",
                        "source-unknown"),
                file(
                        "levels without end",
                        "scale:\n" + "- {id: a, value: 1}\n".repeat(50_000),
                        "scale-size"),
                file("invisible signs without end", "\u202E".repeat(15_000), "character"),
                file("tabs without end", "\t\n".repeat(400_000), "tab"),
                file("NUL", "rubric: \0\n", "character"),
                file("half a character", "rubric: \uD83D\n", "character"),
                file("an escaped half of a character", "rubric: \"\\uD83D\"\n", "character"),
                file("a version of YAML to come", "%YAML 99999999999.1\n---\na: b\n", "yaml"),
                file("an escape beyond Unicode", "rubric: \"\\UFFFFFFFF\"\n", "yaml"),
                file("documents without end", "--- a\n".repeat(100_000), "second-document"),
                file("a block without end", "title: |\n" + "  x\n".repeat(200_000), "text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedAtOnceWithLineAndColumn(String name, String yaml, String part) {
        long before = CPU.getCurrentThreadCpuTime();
        Problem problem = refusal(yaml);
        Duration taken = Duration.ofNanos(CPU.getCurrentThreadCpuTime() - before);

        assertThat(taken).isLessThan(AT_MOST);

        assertThat(keys(problem)).anyMatch(key -> key.contains(part));
        assertThat(problem.in(Language.SV)).contains("x.yaml: rad ").contains("kolumn ");
        assertThat(problem.in(Language.EN))
                .contains("x.yaml: line ")
                .doesNotContain("snakeyaml", "Exception", "\tat ", " in 'reader'");
    }

    private static Arguments file(String name, String yaml, String partOfKey) {
        return Arguments.of(name, yaml, partOfKey);
    }

    private static List<String> keys(Problem problem) {
        return problem.faults().stream()
                .map(message -> ((Fault) message.arguments().get(1)).what().key())
                .toList();
    }

    private static Problem refusal(String yaml) {
        return catchThrowableOfType(
                Problem.class,
                () -> {
                    try {
                        RubricReader.read(yaml, "x.yaml");
                    } catch (Problem problem) {
                        problem.in(Language.SV);
                        throw problem;
                    }
                });
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append((before + ", ").repeat(9)).append(before).append("]\n");
        }
        return bomb.toString();
    }

    private static String stair() {
        StringBuilder stair = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            stair.append(" ".repeat(i)).append("a:\n");
        }
        return stair.toString();
    }

    private static String numbered(String pattern, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(pattern.replace("%d", Integer.toString(i)));
        }
        return all.toString();
    }
}
