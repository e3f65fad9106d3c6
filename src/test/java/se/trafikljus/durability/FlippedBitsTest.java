package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;

/**
 * Flips single bits in the file of a grown database, and looks whether the program refuses it,
 * names the damage, or holds exactly what it held. {@code -Dflips=400} says how often, {@code
 * -Dflips.seed=1} repeats them.
 */
class FlippedBitsTest {

    private static final int FLIPS = Integer.getInteger("flips", 40);
    private static final long SEED = Long.getLong("flips.seed", System.currentTimeMillis());
    private static final int RECORDS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int COMMANDS_EVERY = 20;

    /** What came of a flip. */
    private enum Outcome {
        REFUSED,
        NAMED,
        HARMLESS,
        ACCEPTED_IN_SILENCE,
        FAULT
    }

    /**
     * A flip and what came of it.
     *
     * @param byteAt where in the file
     */
    private record Flip(
            int number, String file, long byteAt, int bit, Outcome outcome, String told) {

        boolean isBad() {
            return outcome == Outcome.ACCEPTED_IN_SILENCE || outcome == Outcome.FAULT;
        }
    }

    @Test
    void acceptsNoFlippedBitInSilence(@TempDir Path folder) throws Exception {
        Instant start = Instant.now();
        Path closed = folder.resolve("closed");
        Path killed = folder.resolve("killed");
        grow(closed, killed);
        Content.Known known;
        Map<String, String> whole;
        try (TestHouse house = new TestHouse(closed)) {
            known = Content.Known.in(house);
            whole = Content.of(house, known);
        }
        Random random = new Random(SEED);
        List<Flip> flips = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            Path from = i % 2 == 0 ? closed : killed;
            flips.add(flip(i, from, folder.resolve("flip-" + i), random, known, whole));
        }
        Map<Outcome, Long> counts =
                flips.stream().collect(Collectors.groupingBy(Flip::outcome, Collectors.counting()));
        System.out.printf(
                "%d flips, -Dflips.seed=%d, %d s: %s%n",
                FLIPS, SEED, Duration.between(start, Instant.now()).toSeconds(), counts);
        assertThat(flips.stream().filter(Flip::isBad)).isEmpty();
    }

    /** Leaves one workspace closed in good order, and a copy of it as a kill would leave it. */
    private static void grow(Path closed, Path killed) throws IOException {
        RichWorkspace.in(closed, Map.of());
        try (TestHouse house = new TestHouse(closed)) {
            GrownWorkspace.grow(house, RichWorkspace.DRAFT_TO_GROW, RECORDS, new Random(SEED));
            Folders.copy(closed, killed);
        }
    }

    private static Flip flip(
            int number,
            Path from,
            Path home,
            Random random,
            Content.Known known,
            Map<String, String> whole)
            throws Exception {
        Folders.copy(from, home);
        Path file = home.resolve("data/trafikljus.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        int at = number % 4 < 2 ? random.nextInt(bytes.length) : withinKey(bytes, random, known);
        int bit = random.nextInt(8);
        bytes[at] ^= (byte) (1 << bit);
        Files.write(file, bytes);
        ExecutorService aside = Executors.newSingleThreadExecutor();
        try {
            Flip flip =
                    aside.submit(() -> looked(number, from, home, at, bit, known, whole))
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!flip.isBad() && number % COMMANDS_EVERY < 2) {
                return commanded(flip, home);
            }
            return flip;
        } catch (TimeoutException e) {
            return new Flip(number, name(from), at, bit, Outcome.FAULT, "did not end");
        } finally {
            aside.shutdownNow();
            Folders.delete(home);
        }
    }

    /**
     * Somewhere within a key's text. Keys stand in the tables and again in their indexes, which are
     * small, and seldom hit by chance.
     */
    private static int withinKey(byte[] bytes, Random random, Content.Known known) {
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> keys = new ArrayList<>(known.subjects());
        keys.addAll(known.audits());
        keys.addAll(known.improvements());
        List<Integer> places = new ArrayList<>();
        String key = GrownWorkspace.any(keys, random);
        for (int at = file.indexOf(key); at >= 0; at = file.indexOf(key, at + 1)) {
            places.add(at);
        }
        return places.isEmpty()
                ? random.nextInt(bytes.length)
                : GrownWorkspace.any(places, random) + random.nextInt(key.length());
    }

    private static Flip looked(
            int number,
            Path from,
            Path home,
            int at,
            int bit,
            Content.Known known,
            Map<String, String> whole) {
        Outcome outcome;
        String told;
        try (TestHouse house = new TestHouse(home)) {
            try {
                Proof proof = house.get(Trail.class).verify();
                told = proof.broken().toString();
                outcome = proof.isWhole() ? Outcome.HARMLESS : Outcome.NAMED;
            } catch (Problem refused) {
                outcome = Outcome.REFUSED;
                told = refused.getMessage();
            }
            try {
                Map<String, String> now = Content.of(house, known);
                if (outcome == Outcome.HARMLESS && !now.equals(whole)) {
                    outcome = Outcome.ACCEPTED_IN_SILENCE;
                    told = difference(whole, now);
                }
            } catch (Problem refused) {
                if (outcome == Outcome.HARMLESS) {
                    outcome = Outcome.ACCEPTED_IN_SILENCE;
                    told = "Whole, and then: " + refused.getMessage();
                }
            }
        } catch (RuntimeException | Error fault) {
            outcome = isProblem(fault) ? Outcome.REFUSED : Outcome.FAULT;
            told = fault + " at " + fault.getStackTrace()[0] + " by " + fault.getCause();
        }
        return new Flip(number, name(from), at, bit, outcome, told);
    }

    /** Whether the shell, which looks through the causes of what was thrown, tells it in words. */
    private static boolean isProblem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem) {
                return true;
            }
        }
        return false;
    }

    /** The same through the program's own commands. */
    private static Flip commanded(Flip flip, Path home) {
        try (Commands commands = new Commands(home)) {
            for (String line : RichWorkspace.READING) {
                Commands.Answer answer = commands.say(line);
                if (!answer.isPlain()) {
                    return new Flip(
                            flip.number(),
                            flip.file(),
                            flip.byteAt(),
                            flip.bit(),
                            Outcome.FAULT,
                            answer.toString());
                }
            }
        }
        return flip;
    }

    private static String difference(Map<String, String> whole, Map<String, String> now) {
        TreeSet<String> differing = new TreeSet<>(whole.keySet());
        differing.addAll(now.keySet());
        differing.removeIf(key -> String.valueOf(whole.get(key)).equals(now.get(key)));
        return String.valueOf(differing);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
