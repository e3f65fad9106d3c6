package se.trafikljus.shell.table;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Remedy;
import se.trafikljus.Words;

/**
 * Says what to do next with the command line that does it. In {@code shell.remedy.…} a command line
 * stands between backquotes, and a sentence that begins with … goes on from the one before it.
 */
final class RemedyWords {

    private static final String GOES_ON = "…";
    private static final String MARK = "`";
    private static final String NO_MARK = "\uE000";

    private RemedyWords() {}

    /** A sentence with what to do next about it; ways on are numbered where there are several. */
    static String after(String sentence, Language language, List<Remedy> remedies) {
        String said = sentence;
        for (Remedy remedy : remedies) {
            if (!remedy.action().isWayOn()) {
                said = joined(said, say(language, remedy));
            }
        }
        List<String> ways =
                remedies.stream()
                        .filter(remedy -> remedy.action().isWayOn())
                        .map(remedy -> say(language, remedy))
                        .toList();
        return switch (ways.size()) {
            case 0 -> said;
            case 1 -> joined(said, ways.get(0));
            default -> joined(said, numbered(language, ways));
        };
    }

    private static String numbered(Language language, List<String> ways) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < ways.size(); i++) {
            all.append(i == 0 ? "" : " ").append(i + 1).append(") ").append(ways.get(i));
        }
        String count = Words.capital(language, Words.number(language, ways.size()));
        return Message.of("shell.remedies", count, all).in(language);
    }

    private static String joined(String before, String sentence) {
        boolean ended = before.endsWith(".");
        if (sentence.startsWith(GOES_ON)) {
            String open = ended ? before.substring(0, before.length() - 1) : before;
            return open + sentence.substring(GOES_ON.length());
        }
        boolean asks = before.endsWith("?");
        return before + (ended || asks ? " " : ". ") + sentence;
    }

    /** The remedy alone, as the file of messages has it but for the marks. */
    static String say(Language language, Remedy remedy) {
        Object[] values =
                remedy.values().stream()
                        .map(value -> TerminalText.visible(value).replace(MARK, NO_MARK))
                        .toArray();
        return Message.of(key(remedy), values)
                .in(language)
                .replace(MARK, "")
                .replace(NO_MARK, MARK);
    }

    private static String key(Remedy remedy) {
        return "shell.remedy." + remedy.action().id();
    }
}
