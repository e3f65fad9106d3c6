package se.trafikljus.report.pdf.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Numbers, names, strings and operators (ISO 32000-1, 7.3), parted from one another where needed.
 */
final class Operators {

    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final int HUNDRED_THOUSAND = 100_000;
    private static final String PARTING = "()<>[]";

    private byte[] bytes = new byte[4096];
    private int count;

    void add(int octet) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * count);
        }
        bytes[count++] = (byte) octet;
    }

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    void operator(String operator) {
        part();
        ascii(operator);
        add('\n');
    }

    void name(String name) {
        add('/');
        ascii(name);
    }

    /** Bytes in parentheses; what would end or change them is told apart. */
    void string(byte[] octets) {
        add('(');
        for (byte octet : octets) {
            if (octet == '(' || octet == ')' || octet == '\\') {
                add('\\');
            }
            if (octet == '\r') {
                ascii("\\r");
            } else {
                add(octet);
            }
        }
        add(')');
    }

    /** To the hundredth. */
    void numbers(double... numbers) {
        for (double number : numbers) {
            number(number);
        }
    }

    /** To the hundredth. */
    void number(double number) {
        number(Math.round(number * HUNDRED), HUNDRED);
    }

    /** To the hundred-thousandth, as a scale needs it. */
    void exactly(double number) {
        number(Math.round(number * HUNDRED_THOUSAND), HUNDRED_THOUSAND);
    }

    void thousandths(int parts) {
        number(parts, THOUSAND);
    }

    /** A number of so many parts of one, a power of ten. */
    private void number(long parts, int ofOne) {
        part();
        long rest = Math.abs(parts);
        if (parts < 0) {
            add('-');
        }
        long whole = rest / ofOne;
        long part = rest % ofOne;
        if (whole > 0 || part == 0) {
            ascii(Long.toString(whole));
        }
        if (part > 0) {
            add('.');
            for (int unit = ofOne / 10; part > 0; unit /= 10) {
                add((int) ('0' + part / unit));
                part %= unit;
            }
        }
    }

    /** Puts a blank between two words, where nothing else parts them. */
    private void part() {
        if (count > 0 && bytes[count - 1] > ' ' && PARTING.indexOf(bytes[count - 1]) < 0) {
            add(' ');
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, count);
    }

    void writeTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, count);
    }
}
