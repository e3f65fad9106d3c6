package se.trafikljus.exchange.set;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Shown;

/** A set in a zip, flat or in one folder; no more is unpacked than the limits below allow. */
final class ZippedFolder implements SetFolder {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final long MOST_TIMES = 250;
    private static final long SMALL = 16L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> files;
    private final Set<String> unknownTables;

    private ZippedFolder(ZipFile zip, Map<String, ZipEntry> files, Set<String> unknownTables) {
        this.zip = zip;
        this.files = files;
        this.unknownTables = unknownTables;
    }

    static ZippedFolder of(ZipFile zip, String shown) throws IOException {
        try {
            if (zip.size() > MOST_ENTRIES) {
                throw Problem.because("exchange.zipEntries", shown, zip.size(), MOST_ENTRIES);
            }
            return of(zip, zip.stream().map(ZipEntry.class::cast).toList(), shown);
        } catch (Problem problem) {
            zip.close();
            throw problem;
        }
    }

    private static ZippedFolder of(ZipFile zip, List<ZipEntry> entries, String shown) {
        refuseBomb(entries, shown);
        refuseEscapes(entries, shown);
        String top = top(entries, shown);
        Map<String, ZipEntry> files = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        for (ZipEntry entry : entries) {
            if (entry.isDirectory() || !name(entry).startsWith(top)) {
                continue;
            }
            String name = name(entry).substring(top.length());
            if (SetFolder.isKnown(name)) {
                files.put(name, entry);
            } else if (name.endsWith(".csv") && !name.startsWith(".") && !name.contains("/")) {
                unknown.add(name);
            }
        }
        return new ZippedFolder(zip, files, unknown);
    }

    private static void refuseBomb(List<ZipEntry> entries, String shown) {
        long total = 0;
        for (ZipEntry entry : entries) {
            total += Math.max(0, entry.getSize());
            boolean tight = entry.getSize() > MOST_TIMES * Math.max(1, entry.getCompressedSize());
            if (entry.getSize() > SMALL && tight) {
                throw Problem.because(
                        "exchange.zipRatio", shown, Shown.of(entry.getName()), MOST_TIMES);
            }
            if (total > MOST_BYTES || total < 0) {
                throw Problem.because("exchange.zipBytes", shown, MOST_BYTES);
            }
        }
    }

    private static void refuseEscapes(List<ZipEntry> entries, String shown) {
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = name(entry);
            boolean climbs = List.of(name.split("/", -1)).contains("..");
            if (climbs || name.startsWith("/") || name.contains(":")) {
                throw Problem.because("exchange.zipEscapes", shown, Shown.of(entry.getName()));
            }
            if (!seen.add(name)) {
                throw Problem.because("exchange.zipTwice", shown, Shown.of(entry.getName()));
            }
        }
    }

    /** The one folder that holds the set, with its slash; empty where the set lies at the top. */
    private static String top(List<ZipEntry> entries, String shown) {
        Set<String> tops =
                entries.stream()
                        .map(ZippedFolder::name)
                        .filter(name -> !name.startsWith("__MACOSX/"))
                        .filter(name -> SetFile.named(last(name)).isPresent())
                        .map(name -> name.substring(0, name.length() - last(name).length()))
                        .filter(folder -> folder.indexOf('/') == folder.length() - 1)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (tops.size() > 1) {
            throw Problem.because("exchange.zipSeveral", shown);
        }
        return tops.isEmpty() ? "" : tops.iterator().next();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Some programs on Windows write the wrong slash. */
    private static String name(ZipEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    @Override
    public Set<String> unknownTables() {
        return unknownTables;
    }

    /** An archive's link is a text, which leads nowhere. */
    @Override
    public Set<String> links() {
        return Set.of();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("The set has no " + name);
        }
        return new Bounded(zip.getInputStream(entry), name, entry.getSize());
    }

    /** As the zip tells it, which is good enough for a guess. */
    @Override
    public long size(String name) {
        ZipEntry entry = files.get(name);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Gives no more than the zip's directory said: that is what was held against the limits. */
    private static final class Bounded extends FilterInputStream {

        private final String name;
        private long left;

        Bounded(InputStream in, String name, long size) {
            super(in);
            this.name = name;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw Problem.because("exchange.zipLies", Shown.of(name));
            }
        }
    }
}
