package se.trafikljus;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output, where a reader that has seen enough ({@code | head}) is no failure; a full disk
 * is.
 */
final class ResultStream extends FilterOutputStream {

    private boolean nobodyReads;

    ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (nobodyReads) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            // The JDK tells the operating system's EPIPE by its words alone.
            if (!"Broken pipe".equals(e.getMessage())) {
                throw e;
            }
            nobodyReads = true;
        }
    }
}
