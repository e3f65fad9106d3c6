package se.trafikljus.shell.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.trafikljus.Screen;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.TerminalUser;

/** Keys as a terminal sends them. */
@Timeout(30)
class SystemTerminalTest {

    private static final Set<Character> KEYS = Set.of('1', '-', '?');

    private SystemTerminal system = new SystemTerminal(surroundings());

    private static Surroundings surroundings() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return new Surroundings(
                Map.of(),
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                Path.of(""),
                Clock.systemUTC(),
                new Screen(true, true, true, 80));
    }

    private TerminalUser pressing(String keys) throws IOException {
        Terminal terminal =
                new ExternalTerminal(
                        "test",
                        "xterm",
                        new ByteArrayInputStream(keys.getBytes(UTF_8)),
                        new ByteArrayOutputStream(),
                        UTF_8);
        system = new SystemTerminal(surroundings(), terminal);
        return system.person().orElseThrow();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void takesAKeyForAnAnswerWithoutEnter() throws IOException {
        TerminalUser person = pressing("1-?nästa\r");
        assertThat(person.askKey("?", KEYS)).contains("1");
        assertThat(person.askKey("?", KEYS)).contains("-");
        assertThat(person.askKey("?", KEYS)).contains("?");
        assertThat(person.ask("?")).contains("nästa");
    }

    @Test
    void takesAKeyThatIsNotTheFirstForALetter() throws IOException {
        TerminalUser person = pressing("gå RES-1?\rgul\r");
        assertThat(person.askKey("?", KEYS)).contains("gå RES-1?");
        assertThat(person.askKey("?", KEYS)).contains("gul");
    }

    @Test
    void takesAKeyForALetterAtOtherQuestions() throws IOException {
        TerminalUser person = pressing("11 av 2\r");
        assertThat(person.askKey("?", KEYS)).contains("1");
        assertThat(person.ask("?")).contains("1 av 2");
    }

    @Test
    void letsTheEnterAfterAKeyAnswerNothing() throws IOException {
        TerminalUser person = pressing("1\rTvå\r1\r-\r\r\r");
        assertThat(person.askKey("?", KEYS)).contains("1");
        assertThat(person.ask("?")).contains("Två");
        assertThat(person.askKey("?", KEYS)).contains("1");
        assertThat(person.askKey("?", KEYS)).contains("-");
        assertThat(person.ask("?")).contains("");
        assertThat(person.ask("?")).contains("");
    }

    @Test
    void takesEnterForAnAnswerAfterALine() throws IOException {
        TerminalUser person = pressing("gul\r\rx\r\r");
        assertThat(person.askKey("?", KEYS)).contains("gul");
        assertThat(person.ask("?")).contains("");
        assertThat(person.ask("?")).contains("x");
        assertThat(person.ask("?")).contains("");
    }

    @Test
    void takesAKeyAfterWhatWasTypedBeforeIsTakenBack() throws IOException {
        assertThat(pressing("x\u007f1").askKey("?", KEYS)).contains("1");
    }

    @Test
    void keepsTheLinesThatArePastedTogether() throws IOException {
        TerminalUser person = pressing("\u001b[200~1 Rad\nTvå\u001b[201~\r");
        assertThat(person.askKey("?", KEYS)).contains("1 Rad\nTvå");
    }

    @Test
    void endsTheInputWithCtrlD() throws IOException {
        assertThat(pressing("\u0004").askKey("?", KEYS)).isEqualTo(Optional.empty());
    }

    @Test
    void hasTheTerminalBackAsItWasWhateverAnotherProgramLeaves() throws IOException {
        TerminalUser person = pressing("1");
        Terminal terminal = system.terminal();
        terminal.echo(true);
        String left =
                person.lend(
                        () -> {
                            terminal.enterRawMode();
                            terminal.echo(false);
                            return "left";
                        });
        assertThat(left).isEqualTo("left");
        assertThat(terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ECHO)).isTrue();
        assertThat(terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ICANON)).isTrue();
        assertThat(person.askKey("?", KEYS)).contains("1");
    }
}
