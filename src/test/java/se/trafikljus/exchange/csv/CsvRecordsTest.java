package se.trafikljus.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

    private static final long GIGABYTE = 1L << 30;
    private static final long SOME_MEGABYTES = 64L << 20;

    private static List<List<String>> read(String text) throws IOException, Unreadable {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(new StringReader(text))) {
            records.separatedBy(',');
            for (Optional<String[]> row = records.next(); row.isPresent(); row = records.next()) {
                rows.add(Arrays.asList(row.get()));
            }
        }
        return rows;
    }

    @Test
    void readsWhatIsWrittenWhateverItHolds() throws IOException, Unreadable {
        Random random = new Random(4_180);
        String alphabet = "ab\"\",;\t\r\n =+'åé\uD83D\uDE00";
        for (int round = 0; round < 500; round++) {
            List<List<String>> rows = new ArrayList<>();
            StringWriter written = new StringWriter();
            CsvOut out = new CsvOut(written);
            for (int row = random.nextInt(5); row >= 0; row--) {
                String[] fields = new String[2 + random.nextInt(4)];
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = text(random, alphabet);
                }
                rows.add(Arrays.asList(fields));
                out.row(fields);
            }
            out.flush();

            List<List<String>> again =
                    read(written.toString()).stream()
                            .map(row -> row.stream().map(Guard::takeAway).toList())
                            .toList();

            assertThat(again).isEqualTo(rows);
        }
    }

    private static String text(Random random, String alphabet) {
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void quotesOnlyWhereItMust() throws IOException {
        StringWriter written = new StringWriter();
        CsvOut out = new CsvOut(written);
        out.row("a", "b c", "d,e", "f\"g", "h\ni", "", " j ", "k;l");
        out.flush();

        assertThat(written).hasToString("a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",, j ,k;l\r\n");
    }

    /** A gigabyte that is made as it is read. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte filling;
        private long at;

        Endless(String start, char filling) {
            this.start = start.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            this.filling = (byte) filling;
        }

        @Override
        public int read() {
            if (at >= GIGABYTE) {
                return -1;
            }
            long place = at++;
            return place < start.length ? start[(int) place] : filling;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int got = (int) Math.min(length, GIGABYTE - at);
            for (int i = 0; i < got; i++) {
                into[from + i] = (byte) read();
            }
            return got == 0 ? -1 : got;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\"x\n", "a,b\n\"x"})
    void refusesAFieldOfAGigabyteInLittleMemory(String start) throws IOException, Unreadable {
        Runtime.getRuntime().gc();
        long before = used();
        Encoding encoding = Encoding.of(new Endless(start, 'x'));
        CsvRecords records = new CsvRecords(encoding.reader(new Endless(start, 'x')));

        Unreadable refusal =
                catchThrowableOfType(
                        Unreadable.class,
                        () -> {
                            Optional<String[]> row;
                            do {
                                row = records.next();
                            } while (row.isPresent());
                        });

        assertThat(refusal.what().key()).isEqualTo("exchange.fieldTooLong");
        Runtime.getRuntime().gc();
        assertThat(used() - before).isLessThan(SOME_MEGABYTES);
        records.close();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
