package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts text where a line may end: at blanks, and after a hyphen, dash or slash between letters. */
final class WordReader {

    private static final char NO_BREAK_SPACE = 0x00A0;

    private final Fonts fonts;
    private final List<Word> words = new ArrayList<>();
    private final List<Fragment> word = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private @Nullable Typeface typeface;
    private @Nullable Hyperlink link;
    private float width;

    private WordReader(Fonts fonts) {
        this.fonts = fonts;
    }

    static List<Word> words(List<Inline> inlines, Fonts fonts) throws IOException {
        return new WordReader(fonts).read(inlines);
    }

    private List<Word> read(List<Inline> inlines) throws IOException {
        int before = ' ';
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            String text = inline.text();
            int at = 0;
            while (at < text.length()) {
                int character = text.codePointAt(at);
                at += Character.charCount(character);
                if (character == ' ') {
                    endWord(true);
                } else {
                    add(character, inline);
                    int after = at < text.length() ? text.codePointAt(at) : first(inlines, i + 1);
                    if (mayEndLine(before, character, after)) {
                        endWord(false);
                    }
                }
                before = character;
            }
        }
        endWord(false);
        return words;
    }

    private static int first(List<Inline> inlines, int from) {
        for (Inline inline : inlines.subList(from, inlines.size())) {
            if (!inline.text().isEmpty()) {
                return inline.text().codePointAt(0);
            }
        }
        return ' ';
    }

    private static boolean mayEndLine(int before, int character, int after) {
        boolean joint =
                character == '-'
                        || character == 0x2010
                        || character == 0x2013
                        || character == 0x2014
                        || character == '/';
        return joint && Character.isLetter(before) && Character.isLetter(after);
    }

    private void add(int character, Inline inline) throws IOException {
        int drawn = character == NO_BREAK_SPACE ? ' ' : character;
        Typeface able = fonts.drawing(drawn, inline.face());
        if (able != typeface || inline.link() != link) {
            endFragment();
            typeface = able;
            link = inline.link();
        }
        int shown = able.draws(drawn) ? drawn : Legible.REPLACEMENT;
        if (shown == Legible.REPLACEMENT) {
            fonts.lose(character, inline.text());
        }
        letters.appendCodePoint(shown);
        width += able.advance(shown);
    }

    private void endFragment() {
        if (typeface != null && letters.length() > 0) {
            word.add(new Fragment(letters.toString(), typeface, link, width));
        }
        letters.setLength(0);
        width = 0;
    }

    private void endWord(boolean spaced) {
        endFragment();
        if (!word.isEmpty()) {
            words.add(new Word(word, spaced));
            word.clear();
        } else if (spaced && !words.isEmpty()) {
            int last = words.size() - 1;
            words.set(last, new Word(words.get(last).fragments(), true));
        }
    }
}
