package se.trafikljus.report.owntext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Problem;

/** Texts that were made to break a Markdown reader: taken or refused, but soon and in words. */
class HostileTextTest {

    private static final Set<String> KEYS = Set.of("summary");

    @TempDir Path folder;

    @BeforeAll
    static void warmUp(@TempDir Path folder) throws IOException {
        readOrRefuse(folder, "[a](b) *c* <d>\n\n".repeat(2_000));
    }

    private static String readOrRefuse(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("egen.md"), "# summary\n\n" + text);
        try {
            OwnText.read(file, KEYS).under("summary", 2, caption -> caption);
            return "";
        } catch (Problem refused) {
            return refused.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "[",
                "![",
                "[[]()",
                "[a](",
                "[a](<b",
                "[x\n",
                "*a ",
                "*a **a ",
                "_a *b ",
                "`a ``b ",
                "<",
                "<a ",
                "<!--",
                "a <!--",
                "a<?",
                "a<!A",
                "a<![CDATA[",
                "a<http:",
                "- ",
                "1. ",
                "* a\n",
                "&a;",
                "&#",
                "|",
                "a|b\n",
                "-|",
                "~~~\n",
                "# x\n",
                "<a b='",
                "[a]: b\n",
                "\\",
                "a\n",
                "\t- ",
                ">a\n\n",
                "]("
            })
    void answersAHundredThousandOfAKindWithinASecond(String piece) throws IOException {
        readWithin(1, piece.repeat(100_000 / piece.length()));
    }

    /** The processor's time, not the clock's: others may be using the machine. */
    private void readWithin(int seconds, String text) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        readOrRefuse(folder, text);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(seconds));
    }

    static Stream<String> deep() {
        return Stream.of(
                "*a **a ".repeat(30_000) + " b** b*".repeat(30_000),
                "![".repeat(50_000) + "](a)".repeat(50_000),
                "[".repeat(50_000) + "]".repeat(50_000),
                "<a " + "b=c ".repeat(100_000) + ">",
                "<a" + " b=''".repeat(100_000) + ">",
                "*a **a ".repeat(490) + " b** b*".repeat(490),
                nested("  ", "- a\n"),
                nested("> ", "a\n"));
    }

    private static String nested(String step, String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 200_000; i++) {
            text.append(step.repeat(i)).append(line);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("deep")
    void doesNotOverflowOnWhatIsDeeplyNested(String text) throws IOException {
        readWithin(2, text);
    }

    @Test
    void readsManyParagraphsThatAreAsCrowdedAsTheyMayBe() throws IOException {
        for (String paragraph :
                new String[] {
                    "![".repeat(499) + "](a)".repeat(499),
                    "[x\n".repeat(499),
                    "[a](<b".repeat(499),
                    "*a **a ".repeat(499) + " b** b*".repeat(499)
                }) {
            readWithin(3, (paragraph + "\n\n").repeat(250_000 / (paragraph.length() + 2)));
        }
    }

    @Test
    void takesOrRefusesWhateverSignsAreThrownTogether() throws IOException {
        String[] signs = {
            "# ",
            "## ",
            "### ",
            "> ",
            "- ",
            "1. ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "|",
            "|-|-|\n",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "<!--",
            "-->",
            "!",
            "&amp;",
            "&#8238;",
            "https://x.se",
            "— ",
            "Tabell: ",
            "ord",
            "å",
            "\\",
            "---\n",
            "===\n",
            ":",
            "[a]: b\n",
            "~",
            "\u00a0",
            "\ud83d\ude00",
            "  \n"
        };
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(signs[random.nextInt(signs.length)]);
            }
            String said = readOrRefuse(folder, text.toString());
            outcomes.merge(said.isEmpty() ? "taken" : "refused", 1, Integer::sum);
        }
        assertThat(outcomes.get("taken")).isGreaterThan(30);
        assertThat(outcomes.get("refused")).isGreaterThan(30);
    }
}
