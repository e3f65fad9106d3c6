package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;

/** A good rubric, damaged at random: it is read, or refused as a user's fault, never else. */
class RubricFuzzTest {

    /** The time of this thread alone: others may keep the machine busy meanwhile. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int CASES_A_SEED = 1_000;
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final Pattern MAY_BE_EMPTY = Pattern.compile(" *(url|from|to): ");
    private static final List<String> PIECES =
            List.of(
                    "[",
                    "]",
                    "{",
                    "}",
                    ":",
                    ": ",
                    "- ",
                    ",",
                    "#",
                    " #",
                    "&a",
                    "*a",
                    "!",
                    "!!int ",
                    "|",
                    ">",
                    "|9",
                    ">-",
                    "%",
                    "%YAML 1.1",
                    "@",
                    "`",
                    "\"",
                    "'",
                    "\\",
                    "\\x",
                    "\t",
                    "\r",
                    "\n",
                    "\n\n",
                    "  ",
                    "---",
                    "...",
                    "? ",
                    "<<: ",
                    "~",
                    "null",
                    ".NaN",
                    "-1",
                    "1e9",
                    "999999999999",
                    "\u202E",
                    "\0",
                    "\uFEFF",
                    "\uD800",
                    "å",
                    "A\u030A",
                    "😀",
                    "id: met",
                    "value: 0",
                    "\u2028",
                    "\u0085",
                    "areas:",
                    "sources: []");

    @ParameterizedTest
    @ValueSource(longs = {20161, 20172, 20183, 20194})
    void readsOrRefusesWhateverTheDamage(long seed) {
        Random random = new Random(seed);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < CASES_A_SEED; i++) {
            String damaged = damaged(random);
            long start = CPU.getCurrentThreadCpuTime();
            if (reads(damaged)) {
                read++;
            } else {
                refused++;
            }
            assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start))
                    .as("time for%n%s", damaged)
                    .isLessThan(AT_MOST);
        }
        assertThat(read).as("read").isGreaterThan(CASES_A_SEED / 100);
        assertThat(refused).as("refused").isGreaterThan(CASES_A_SEED / 2);
    }

    @Test
    void readsOrRefusesTextsThatAreNothingButSigns() {
        Random random = new Random(1442);
        for (int i = 0; i < CASES_A_SEED; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(reads(text.toString())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a", "!!set x", "[x]", "{x: y}", "[]", "{}", "\"\"", "'\u202E'"})
    void refusesEveryValueThatIsReplacedByOneOfAnotherKind(String instead) {
        List<String> lines = GoodRubric.TEXT.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int at = Math.max(line.lastIndexOf(": "), line.indexOf("- ")) + 2;
            if (at == 1 || mayBe(line, instead)) {
                continue;
            }
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, line.substring(0, at) + instead);
            assertThat(reads(String.join("\n", changed))).as(line).isFalse();
        }
    }

    private static boolean mayBe(String line, String instead) {
        boolean empty = instead.equals("\"\"") && MAY_BE_EMPTY.matcher(line).lookingAt();
        boolean list = instead.startsWith("[") && line.contains("[");
        return empty || list;
    }

    private static boolean reads(String yaml) {
        try {
            Rubric rubric = RubricReader.read(yaml, "x.yaml");
            assertThat(rubric.objectives()).isNotEmpty();
            rubric.words();
            return true;
        } catch (Problem problem) {
            assertThat(problem.faults()).isNotEmpty();
            for (Language language : Language.values()) {
                assertThat(problem.in(language)).contains("x.yaml");
            }
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("Neither read nor refused:\n" + yaml, e);
        }
    }

    private static String damaged(Random random) {
        List<String> lines = new ArrayList<>(GoodRubric.TEXT.lines().toList());
        for (int blows = 1 + random.nextInt(3); blows > 0; blows--) {
            strike(lines, random);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void strike(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
            case 3 -> lines.set(at, line.substring(0, column) + piece + line.substring(column));
            case 4 -> lines.set(at, line.substring(0, column) + piece);
            case 5 -> lines.set(at, " ".repeat(random.nextInt(5)) + line);
            case 6 -> lines.set(at, line.strip());
            default -> lines.set(at, line.replace(": ", ": " + piece));
        }
        if (lines.isEmpty()) {
            lines.add("");
        }
    }
}
