package se.trafikljus.sampling;

import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.concurrent.atomic.AtomicLong;

/** Counts every SHA-256 that is made while it is open, whoever makes it. */
final class HashesCounted implements AutoCloseable {

    private static final String NAME = "HashesCounted";
    private static final AtomicLong MADE = new AtomicLong();

    /** The provider that hands out hashes that count themselves. */
    private static final class Counting extends Provider {

        private static final long serialVersionUID = 1L;

        Counting() {
            super(NAME, "1", "counts SHA-256");
            put("MessageDigest.SHA-256", Counted.class.getName());
        }
    }

    /** The SHA-256 of the machine, counted. */
    public static final class Counted extends MessageDigestSpi {

        private final MessageDigest real;

        /** Made by its name. */
        public Counted() throws NoSuchAlgorithmException {
            try {
                real = MessageDigest.getInstance("SHA-256", "SUN");
            } catch (java.security.NoSuchProviderException e) {
                throw new NoSuchAlgorithmException(e);
            }
        }

        @Override
        protected void engineUpdate(byte input) {
            real.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            real.update(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            MADE.incrementAndGet();
            return real.digest();
        }

        @Override
        protected void engineReset() {
            real.reset();
        }
    }

    HashesCounted() {
        Security.insertProviderAt(new Counting(), 1);
    }

    /** How many were made by some work. */
    long in(Runnable work) {
        long before = MADE.get();
        work.run();
        return MADE.get() - before;
    }

    @Override
    public void close() {
        Security.removeProvider(NAME);
    }
}
