package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.report.pdf.hyphenation.Hyphenation;

/** Breaks text into lines that fit; a word too long for a line is broken, never cut off. */
final class LineBreaker {

    private final Fonts fonts;
    private final Hyphenation hyphenation;

    LineBreaker(Fonts fonts, Hyphenation hyphenation) {
        this.fonts = fonts;
        this.hyphenation = hyphenation;
    }

    /** What a text is broken into, for who asks more than once. */
    List<Word> words(List<Inline> inlines) throws IOException {
        return WordReader.words(inlines, fonts);
    }

    /** The lines of a text of that size in that width; none for a text without visible words. */
    List<Line> lines(List<Inline> inlines, float size, float width) throws IOException {
        return linesOf(words(inlines), size, width);
    }

    List<Line> linesOf(List<Word> words, float size, float width) throws IOException {
        return filled(words, new Filling(width / size, Optional.of(hyphenation)));
    }

    /** The same without hyphens, as for headings. */
    List<Line> wholeWords(List<Inline> inlines, float size, float width) throws IOException {
        return wholeWordsOf(words(inlines), size, width);
    }

    List<Line> wholeWordsOf(List<Word> words, float size, float width) throws IOException {
        return filled(words, new Filling(width / size, Optional.empty()));
    }

    private static List<Line> filled(List<Word> words, Filling filling) throws IOException {
        for (Word word : words) {
            filling.add(word);
        }
        return filling.lines();
    }

    /** The width of the widest word, and of all words in a row, at size 1. */
    Extent extent(List<Word> words) throws IOException {
        float widest = 0;
        for (Word word : words) {
            widest = Math.max(widest, word.width());
        }
        List<Line> all = wholeWordsOf(words, 1, Float.MAX_VALUE);
        return new Extent(widest, all.isEmpty() ? 0 : all.get(0).width());
    }

    /** How narrow a text may be without breaking words, and how wide it would like to be. */
    record Extent(float narrowest, float natural) {}

    /** The lines so far, and the one that is being filled. */
    private static final class Filling {

        private static final float TOLERANCE = 0.0001f;

        /**
         * A line that would be left emptier than this is filled up with the beginning of a word.
         */
        private static final float LOOSE = 0.22f;

        private final Optional<Hyphenation> hyphenation;
        private final float room;
        private final List<Line> lines = new ArrayList<>();
        private final List<Fragment> line = new ArrayList<>();
        private float width;
        private boolean spaced;

        Filling(float room, Optional<Hyphenation> hyphenation) {
            this.room = room;
            this.hyphenation = hyphenation;
        }

        void add(Word word) throws IOException {
            if (!line.isEmpty() && !fits(blank() + word.width())) {
                boolean tooLong = word.width() > room;
                if ((tooLong || width < (1 - LOOSE) * room) && part(word)) {
                    return;
                }
                endLine();
            }
            if (!fits(word.width()) && part(word)) {
                return;
            }
            if (fits(word.width())) {
                space(word.fragments().get(0));
                word.fragments().forEach(this::append);
            } else {
                breakUp(word);
            }
            spaced = word.spaced();
        }

        /** Puts as much of a word as fits, and the rest on the next line, if it may be parted. */
        private boolean part(Word word) throws IOException {
            if (hyphenation.isEmpty()) {
                return false;
            }
            for (Word.Parted parted : word.parted(hyphenation.get())) {
                float before = line.isEmpty() ? 0 : blank();
                if (fits(before + parted.begun().width())) {
                    space(parted.begun().fragments().get(0));
                    parted.begun().fragments().forEach(this::append);
                    spaced = false;
                    endLine();
                    add(parted.rest());
                    return true;
                }
            }
            return false;
        }

        private void breakUp(Word word) throws IOException {
            for (Fragment character : word.characters()) {
                if (!line.isEmpty() && !fits(character.width())) {
                    endLine();
                }
                append(character);
            }
        }

        private boolean fits(float more) {
            return width + more <= room + TOLERANCE;
        }

        private float blank() throws IOException {
            return spaced ? line.get(line.size() - 1).typeface().advance(' ') : 0;
        }

        /** A blank between a link and plain words belongs to the words, lest it be underlined. */
        private void space(Fragment next) throws IOException {
            if (!spaced || line.isEmpty()) {
                return;
            }
            Fragment last = line.get(line.size() - 1);
            Fragment owner = last.link() != null && last.link() != next.link() ? next : last;
            float blank = blank();
            append(new Fragment(" ", last.typeface(), owner.link(), blank));
        }

        private void append(Fragment fragment) {
            width += fragment.width();
            line.add(fragment);
        }

        private void endLine() throws IOException {
            float filled = width;
            if (spaced) {
                Fragment last = line.get(line.size() - 1);
                append(new Fragment(" ", last.typeface(), last.link(), 0));
            }
            lines.add(new Line(Fragment.joined(line), filled));
            line.clear();
            width = 0;
            spaced = false;
        }

        List<Line> lines() throws IOException {
            if (!line.isEmpty()) {
                spaced = false;
                endLine();
            }
            return lines;
        }
    }
}
