package se.trafikljus.report.pdf.hyphenation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.trafikljus.Language;

/**
 * Where a word may be parted at the end of a line, by Liang's method: each pattern votes on the
 * places it covers, and an odd vote parts. The patterns come with the library; how they are read
 * stands in the decisions.
 */
public final class Hyphenation {

    private static final String FOLDER = "/org/daisy/dotify/hyphenator/impl/resource-files/";

    private static final Map<Language, String> FILES =
            Map.of(Language.SV, "aoo/hyph_sv_SE.dic", Language.EN, "utf8/hyph-en-gb.tex");

    private static final Map<Language, Hyphenation> READ = new EnumMap<>(Language.class);

    /** Fewer letters on either side look like a slip. */
    private static final int LEAST = 3;

    private static final int SHORTEST_WORD = 7;

    private final Map<String, byte[]> votes = new HashMap<>();
    private int longest;

    private Hyphenation() {}

    /** The patterns of a language, read once. */
    public static synchronized Hyphenation of(Language language) {
        return READ.computeIfAbsent(language, Hyphenation::read);
    }

    /**
     * How many letters may stand before the hyphen, fewest first; none for a word that is short or
     * holds anything but letters.
     */
    public List<Integer> places(String word) {
        List<Integer> places = new ArrayList<>();
        if (word.length() < SHORTEST_WORD || !word.chars().allMatch(Character::isLetter)) {
            return places;
        }
        String padded = "." + word.toLowerCase(Locale.ROOT) + ".";
        byte[] best = new byte[padded.length() + 1];
        for (int from = 0; from < padded.length(); from++) {
            int most = Math.min(padded.length(), from + longest);
            for (int to = from + 1; to <= most; to++) {
                byte[] vote = votes.get(padded.substring(from, to));
                for (int i = 0; vote != null && i < vote.length; i++) {
                    best[from + i] = (byte) Math.max(best[from + i], vote[i]);
                }
            }
        }
        for (int before = LEAST; before <= word.length() - LEAST; before++) {
            if (best[before + 1] % 2 == 1) {
                places.add(before);
            }
        }
        return places;
    }

    private static Hyphenation read(Language language) {
        String file = FOLDER + FILES.get(language);
        Hyphenation hyphenation = new Hyphenation();
        try (InputStream in = Hyphenation.class.getResourceAsStream(file)) {
            hyphenation.take(
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(in, file), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hyphenation;
    }

    /** TeX's format: a list of patterns in braces, then one of whole words with their hyphens. */
    private void take(BufferedReader lines) throws IOException {
        boolean patterns = false;
        boolean words = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String bare = line.replaceFirst("%.*", "");
            patterns |= bare.contains("\\patterns{");
            words |= bare.contains("\\hyphenation{");
            boolean ends = bare.contains("}");
            for (String piece :
                    bare.replaceFirst(".*\\{", "").replace("}", "").strip().split("\\s+", -1)) {
                if (words && !piece.isEmpty()) {
                    takeWord(piece);
                } else if (patterns && !piece.isEmpty()) {
                    take(piece);
                }
            }
            if (ends) {
                patterns = false;
                words = false;
            }
        }
    }

    /** Such as "a1b2c": the digits are votes on the places where they stand. */
    private void take(String pattern) {
        StringBuilder letters = new StringBuilder();
        byte[] vote = new byte[pattern.length() + 1];
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (Character.isDigit(c)) {
                vote[letters.length()] = (byte) Character.digit(c, 10);
            } else {
                letters.append(c);
            }
        }
        put(letters.toString(), vote);
    }

    /** A whole word overrules all patterns. */
    private void takeWord(String parted) {
        String letters = "." + parted.replace("-", "") + ".";
        byte[] vote = new byte[letters.length() + 1];
        Arrays.fill(vote, (byte) 10);
        int at = 1;
        for (int i = 0; i < parted.length(); i++) {
            if (parted.charAt(i) == '-') {
                vote[at] = 11;
            } else {
                at++;
            }
        }
        put(letters, vote);
    }

    private void put(String letters, byte[] vote) {
        byte[] fitting = Arrays.copyOf(vote, letters.length() + 1);
        votes.put(letters, fitting);
        longest = Math.max(longest, letters.length());
    }
}
