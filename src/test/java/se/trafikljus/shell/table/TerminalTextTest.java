package se.trafikljus.shell.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Message;

class TerminalTextTest {

    @Test
    void writesOutWhatWouldSteerATerminal() {
        assertThat(TerminalText.visible("\u001b]0;x\u0007\u001b[2J"))
                .isEqualTo("\\u001b]0;x\\u0007\\u001b[2J");
        assertThat(TerminalText.visible("a\rb\nc\td\u007f\u009b"))
                .isEqualTo("a\\u000db\\u000ac\\u0009d\\u007f\\u009b");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061c, 0x200e, 0x202a, 0x202e, 0x2066, 0x2069, 0x2028, 0x2029, 0xfeff, 0xd800})
    void writesOutWhatTurnsOrBreaksALine(int character) {
        String shown = TerminalText.visible("a" + (char) character + "b");

        assertThat(shown).isEqualTo(String.format("a\\u%04xb", character));
    }

    @Test
    void leavesOrdinaryTextAsItIs() {
        assertThat(TerminalText.visible("Åre – ”ja” ✓ 😀 日本")).isEqualTo("Åre – ”ja” ✓ 😀 日本");
    }

    @Test
    void keepsNumbersAsNumbersInASentence() {
        assertThat(TerminalText.say(Language.EN, Message.of("shell.line", 12)))
                .isEqualTo("line 12");
    }

    @Test
    void looksIntoWhatASentenceHoldsInItsTurn() {
        Message inner = Message.of("shell.line", "\u001b");

        assertThat(TerminalText.say(Language.EN, Message.of("shell.line", inner)))
                .isEqualTo("line line \\u001b");
    }
}
