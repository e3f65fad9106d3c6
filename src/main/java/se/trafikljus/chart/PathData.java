package se.trafikljus.chart;

/**
 * The outline of a shape as SVG writes it, in as few letters as it takes: each point from the one
 * before, and no sign that can be left out. Letters are nearly all of a picture's file, and are
 * halved by this. Points are told to the hundredth, so adding up loses nothing.
 */
final class PathData {

    private static final String COMMANDS = "MLQCZ";
    private static final int HUNDREDTHS = 100;
    private static final int DECIMALS = 2;

    private final String absolute;
    private int at;
    private final StringBuilder written = new StringBuilder();
    private char command;
    private boolean endsInFraction;
    private final long[] start = new long[2];
    private final long[] here = new long[2];

    private PathData(String absolute) {
        this.absolute = absolute;
    }

    /**
     * The same outline, shorter.
     *
     * @param absolute points from the origin, the commands M, L, Q, C and Z only
     * @throws IllegalArgumentException if it is anything else
     */
    static String shortened(String absolute) {
        return new PathData(absolute).shortened();
    }

    private String shortened() {
        long[] numbers = new long[6];
        int given = 0;
        char read = 0;
        for (skipBlanks(); at < absolute.length(); skipBlanks()) {
            if (COMMANDS.indexOf(absolute.charAt(at)) >= 0) {
                read = absolute.charAt(at);
                given = 0;
                at++;
            } else {
                numbers[given++] = hundredths();
            }
            if (given == numbersOf(read)) {
                add(read, numbers, given);
                given = 0;
            }
        }
        if (given > 0) {
            throw notOurs();
        }
        return written.toString();
    }

    private IllegalArgumentException notOurs() {
        return new IllegalArgumentException("No outline of ours: " + absolute);
    }

    private void skipBlanks() {
        while (at < absolute.length() && Character.isWhitespace(absolute.charAt(at))) {
            at++;
        }
    }

    /** The number that begins here, in hundredths; a half is rounded away from nothing. */
    private long hundredths() {
        boolean negative = absolute.charAt(at) == '-';
        at += negative ? 1 : 0;
        int begun = at;
        long value = 0;
        int decimals = -1;
        while (at < absolute.length() && isOfNumber(absolute.charAt(at))) {
            char c = absolute.charAt(at++);
            if (c == '.') {
                if (decimals >= 0) {
                    throw notOurs();
                }
                decimals = 0;
            } else if (decimals < DECIMALS) {
                value = value * 10 + (c - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else if (decimals == DECIMALS) {
                value += c >= '5' ? 1 : 0;
                decimals++;
            }
        }
        if (at == begun) {
            throw notOurs();
        }
        for (int given = Math.max(0, decimals); given < DECIMALS; given++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    private static boolean isOfNumber(char c) {
        return c == '.' || (c >= '0' && c <= '9');
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
}
