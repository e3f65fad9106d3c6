package se.trafikljus.report.docx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.trafikljus.report.document.Block.Heading;

/**
 * The headings' numbers. Where the document's are those that Word would count, Word counts them: a
 * chapter that an auditor puts in moves the others up. Where they are not, all stand as text.
 *
 * @param counted the levels, from 2, whose headings Word numbers; empty where all stand as text
 */
record Chapters(Set<Integer> counted) {

    Chapters {
        counted = Set.copyOf(counted);
    }

    static Chapters of(List<Heading> headings) {
        int[] counts = new int[7];
        Set<Integer> counted = new HashSet<>();
        for (Heading heading : headings) {
            if (!heading.number().isEmpty()) {
                counts[heading.level()]++;
                IntStream.range(heading.level() + 1, counts.length).forEach(i -> counts[i] = 0);
                if (!heading.number().equals(number(counts, heading.level()))) {
                    return new Chapters(Set.of());
                }
                counted.add(heading.level());
            }
        }
        return new Chapters(counted);
    }

    private static String number(int[] counts, int level) {
        StringBuilder number = new StringBuilder();
        for (int i = 2; i <= level; i++) {
            number.append(i > 2 ? "." : "").append(counts[i]);
        }
        return number.toString();
    }

    /** What stands in the heading's paragraph. */
    String text(Heading heading) {
        return counts(heading) ? heading.text() : heading.label();
    }

    /** How its paragraph differs from its style, which may number it. */
    Para paragraph(Heading heading) {
        Para plain = Para.in(style(heading.level()));
        return counted.contains(heading.level()) && !counts(heading)
                ? plain.inList(Para.UNNUMBERED)
                : plain;
    }

    /** The style of the headings on a level of the document, where the title is 1. */
    static String style(int level) {
        return "Heading" + (level - 1);
    }

    private boolean counts(Heading heading) {
        return counted.contains(heading.level()) && !heading.number().isEmpty();
    }
}
