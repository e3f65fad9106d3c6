package se.trafikljus.shell.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.shell.invocation.Invocation;

/** Free words as an answer: a line, several lines, or what the person's own editor has saved. */
final class TextAnswer {

    private static final String BEGIN = "<<";
    private static final String END = ".";

    private final Invocation invocation;
    private final String instead;

    TextAnswer(Invocation invocation, String instead) {
        this.invocation = invocation;
        this.instead = instead;
    }

    /**
     * The text that begins with this line, its line breaks kept.
     *
     * @throws Problem if several lines were begun and none written
     */
    String from(String line) {
        return line.strip().equals(BEGIN) ? lines() : line.strip();
    }

    /** All is taken as text up to the end, or to Ctrl-D, so that nothing that was typed is lost. */
    private String lines() {
        invocation.print("  ", Message.of("shell.interview.lines", END));
        List<String> lines = new ArrayList<>();
        Optional<String> line = next();
        while (line.isPresent() && !line.get().strip().equals(END)) {
            lines.add(line.get());
            line = next();
        }
        String text = String.join("\n", lines).stripTrailing();
        if (text.isBlank()) {
            throw Problem.because("shell.interview.noLines");
        }
        return text;
    }

    private Optional<String> next() {
        return invocation.ask(Message.of("shell.interview.line"), instead);
    }

    /**
     * The text as the editor has saved it.
     *
     * @param text what the editor shows
     * @param kept what stands in the audit
     * @param name names the text in the editor
     * @throws Problem if there is no editor, it fails, or its text is what is kept already
     */
    String edited(String text, String kept, String name) {
        Editor editor = Editor.in(invocation.surroundings());
        return invocation.lendTerminal(() -> editor.edited(text, kept, name), instead);
    }
}
