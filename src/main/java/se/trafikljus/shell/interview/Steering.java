package se.trafikljus.shell.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.rubric.Text;

/**
 * An answer that steers the interview instead of answering its question.
 *
 * @param target what stands behind the word; empty but for {@link Word#GO}
 */
record Steering(Word word, String target) {

    /** The words, each in Swedish and English; both are understood in either language. */
    enum Word {
        BACK("bakåt", "back"),
        SKIP("hoppa", "skip"),
        GO("gå", "go"),
        MORE("mer", "more"),
        MISSING("saknas", "missing"),
        EDIT("redigera", "edit"),
        CLEAR("rensa", "clear"),
        HELP("hjälp", "help"),
        QUIT("sluta", "quit");

        private final Text text;

        Word(String swedish, String english) {
            this.text = Text.of(swedish, english);
        }

        private boolean isSaidBy(String said) {
            return List.of(Language.values()).stream()
                    .anyMatch(language -> text.in(language).equals(said));
        }

        /** The word with what it does, for the help. */
        Message explained(Language language) {
            return Message.of(
                    "shell.interview.word." + name().toLowerCase(Locale.ROOT),
                    text.in(language),
                    text.in(language.other()));
        }
    }

    /**
     * The steering that an answer means, if any: one such word alone, or {@code go} and one more.
     */
    static Optional<Steering> in(String answer) {
        String[] said = answer.strip().split("\\s+", -1);
        for (Word word : Word.values()) {
            boolean fits = said.length == 1 || (word == Word.GO && said.length == 2);
            if (fits && word.isSaidBy(said[0].toLowerCase(Locale.ROOT))) {
                return Optional.of(new Steering(word, said.length == 2 ? said[1] : ""));
            }
        }
        return Optional.empty();
    }
}
