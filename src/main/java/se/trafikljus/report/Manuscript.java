package se.trafikljus.report;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sayable;
import se.trafikljus.Words;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Prose;

/**
 * What the sections of one report share: its comparison, its language, and its numbers of chapters,
 * tables and diagrams.
 */
final class Manuscript {

    private final Comparison comparison;
    private final Language language;
    private final int[] chapters = new int[7];
    private int tables;
    private int figures;

    Manuscript(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
    }

    Comparison comparison() {
        return comparison;
    }

    Language language() {
        return language;
    }

    String say(String key, Object... arguments) {
        return Message.of("report." + key, arguments).in(language);
    }

    String say(Sayable text) {
        return text.in(language);
    }

    Prose prose(String key, Object... arguments) {
        return Prose.of(say(key, arguments));
    }

    /** A whole number in words up to twelve. */
    String number(int number) {
        return Words.number(language, number);
    }

    String list(List<String> names) {
        return Words.list(language, names);
    }

    /** A numbered heading; the first level of chapters is 2, since the report's title is 1. */
    Heading chapter(int level, String text, String anchor) {
        chapters[level]++;
        for (int deeper = level + 1; deeper < chapters.length; deeper++) {
            chapters[deeper] = 0;
        }
        StringBuilder number = new StringBuilder();
        for (int i = 2; i <= level; i++) {
            number.append(i > 2 ? "." : "").append(chapters[i]);
        }
        return new Heading(level, number.toString(), text, anchor);
    }

    /** A heading that stands outside the numbering. */
    Heading unnumbered(String text, String anchor) {
        return new Heading(2, "", text, anchor);
    }

    /** The next table's caption. */
    String tableCaption(String text) {
        tables++;
        return say("table", Integer.toString(tables), text);
    }

    /** The next diagram's caption. */
    String figureCaption(String text) {
        figures++;
        return say("figure", Integer.toString(figures), text);
    }
}
