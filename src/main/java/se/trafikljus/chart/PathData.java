package se.trafikljus.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * The outline of a shape as SVG writes it, in as few letters as it takes: each point from the one
 * before, and no sign that can be left out. Points are told to the hundredth, so adding up loses
 * nothing.
 */
final class PathData {

    private static final int HUNDREDTHS = 100;

    private final StringBuilder written = new StringBuilder();
    private char command;
    private boolean endsInFraction;
    private final long[] start = new long[2];
    private final long[] here = new long[2];

    private PathData() {}

    /**
     * A shape's outline.
     *
     * @param place from the shape's units to those that are written
     */
    static String of(Shape shape, AffineTransform place) {
        PathData data = new PathData();
        double[] points = new double[6];
        for (PathIterator it = shape.getPathIterator(place); !it.isDone(); it.next()) {
            data.add(it.currentSegment(points), points);
        }
        return data.written.toString();
    }

    /** A number to the hundredth, without what can be left out. */
    static String number(double value) {
        return digits(hundredths(value));
    }

    /** The number that is written. */
    static double rounded(double value) {
        return (double) hundredths(value) / HUNDREDTHS;
    }

    private static long hundredths(double value) {
        return Math.round(value * HUNDREDTHS);
    }

    private void add(int segment, double[] points) {
        long[] numbers = new long[6];
        int given =
                switch (segment) {
                    case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                    case PathIterator.SEG_QUADTO -> 4;
                    case PathIterator.SEG_CUBICTO -> 6;
                    default -> 0;
                };
        for (int i = 0; i < given; i++) {
            numbers[i] = hundredths(points[i]);
        }
        switch (segment) {
            case PathIterator.SEG_MOVETO -> add('m', numbers, given);
            case PathIterator.SEG_LINETO -> addLine(numbers);
            case PathIterator.SEG_QUADTO -> add('q', numbers, given);
            case PathIterator.SEG_CUBICTO -> add('c', numbers, given);
            default -> close();
        }
    }

    private void close() {
        command('z');
        System.arraycopy(start, 0, here, 0, 2);
    }

    private void addLine(long[] numbers) {
        if (numbers[1] == here[1]) {
            command('h');
            number(numbers[0] - here[0]);
            here[0] = numbers[0];
        } else if (numbers[0] == here[0]) {
            command('v');
            number(numbers[1] - here[1]);
            here[1] = numbers[1];
        } else {
            add('l', numbers, 2);
        }
    }

    private void add(char next, long[] numbers, int given) {
        command(next);
        for (int i = 0; i < given; i++) {
            number(numbers[i] - here[i % 2]);
        }
        System.arraycopy(numbers, given - 2, here, 0, 2);
        if (next == 'm') {
            System.arraycopy(here, 0, start, 0, 2);
        }
    }

    /** A command goes on until another is named; after a move it is a line. */
    private void command(char next) {
        boolean goesOn = next == command && next != 'm' && next != 'z';
        if (!goesOn && !(command == 'm' && next == 'l')) {
            written.append(next);
        }
        command = next;
    }

    private void number(long hundredths) {
        String digits = digits(hundredths);
        boolean afterNumber = !written.isEmpty() && !Character.isLetter(last());
        boolean parted = digits.startsWith("-") || (digits.startsWith(".") && endsInFraction);
        if (afterNumber && !parted) {
            written.append(' ');
        }
        written.append(digits);
        endsInFraction = digits.indexOf('.') >= 0;
    }

    private char last() {
        return written.charAt(written.length() - 1);
    }

    private static String digits(long hundredths) {
        long rest = Math.abs(hundredths);
        StringBuilder digits = new StringBuilder(hundredths < 0 ? "-" : "");
        long whole = rest / HUNDREDTHS;
        long part = rest % HUNDREDTHS;
        if (whole > 0 || part == 0) {
            digits.append(whole);
        }
        if (part > 0) {
            digits.append('.').append(part / 10);
            if (part % 10 > 0) {
                digits.append(part % 10);
            }
        }
        return digits.toString();
    }
}
