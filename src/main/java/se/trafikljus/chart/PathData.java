package se.trafikljus.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outline of a shape as SVG writes it, in as few letters as it takes: each point from the one
 * before, and no sign that can be left out. Letters are nearly all of a picture's file, and are
 * halved by this. Points are told to the hundredth, so adding up loses nothing.
 */
final class PathData {

    private static final Pattern PIECE = Pattern.compile("[MLQCZ]|-?[0-9.]+");
    private static final int HUNDREDTHS = 100;

    private final StringBuilder written = new StringBuilder();
    private char command;
    private boolean endsInFraction;
    private final long[] start = new long[2];
    private final long[] here = new long[2];

    private PathData() {}

    /**
     * The same outline, shorter.
     *
     * @param absolute points from the origin, the commands M, L, Q, C and Z only
     * @throws IllegalArgumentException if it is anything else
     */
    static String shortened(String absolute) {
        PathData data = new PathData();
        Matcher pieces = PIECE.matcher(absolute);
        long[] numbers = new long[6];
        int given = 0;
        char command = 0;
        int read = 0;
        while (pieces.find()) {
            if (!absolute.substring(read, pieces.start()).isBlank()) {
                throw new IllegalArgumentException("No outline of ours: " + absolute);
            }
            read = pieces.end();
            String piece = pieces.group();
            if (Character.isLetter(piece.charAt(0))) {
                command = piece.charAt(0);
                given = 0;
            } else {
                numbers[given++] = hundredths(piece);
            }
            if (given == numbersOf(command)) {
                data.add(command, numbers, given);
                given = 0;
            }
        }
        if (given > 0 || !absolute.substring(read).isBlank()) {
            throw new IllegalArgumentException("No outline of ours: " + absolute);
        }
        return data.written.toString();
    }

    private static int numbersOf(char command) {
        return switch (command) {
            case 'M', 'L' -> 2;
            case 'Q' -> 4;
            case 'C' -> 6;
            case 'Z' -> 0;
            default -> throw new IllegalArgumentException("A number before any command");
        };
    }

    private void add(char next, long[] numbers, int given) {
        if (next == 'Z') {
            command('z');
            System.arraycopy(start, 0, here, 0, 2);
            return;
        }
        if (next == 'L' && numbers[1] == here[1]) {
            command('h');
            number(numbers[0] - here[0]);
        } else if (next == 'L' && numbers[0] == here[0]) {
            command('v');
            number(numbers[1] - here[1]);
        } else {
            command(Character.toLowerCase(next));
            for (int i = 0; i < given; i++) {
                number(numbers[i] - here[i % 2]);
            }
        }
        System.arraycopy(numbers, given - 2, here, 0, 2);
        if (next == 'M') {
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

    private static long hundredths(String number) {
        return new BigDecimal(number)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
