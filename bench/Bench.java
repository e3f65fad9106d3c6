import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures whole commands from outside, each with a yardstick that runs in turn with it, and writes
 * the tables into {@code docs/performance.md}. See {@code bench/run}.
 */
final class Bench {

    private static final int COUNTED = 7;
    private static final int COUNTED_OF_LONG = 3;
    private static final double LONG_SECONDS = 20;
    private static final double VERY_LONG_SECONDS = 60;
    private static final String COMPARE = "compare --rubric kaa --year 2025";
    private static final Path DOCUMENT = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";
    private static final String TITLE = "### ";
    private static final String MEASURED = "Measured on ";
    private static final List<String> SIZES = List.of("small", "large");
    private static final List<String> PARTS = List.of("start", "reports", "import", "compare", "growth", "server");
    private static final List<String> SMALL_PARTS = PARTS.subList(0, 3);
    private static final Pattern TIMES = Pattern.compile("([0-9]+)m([0-9.]+)s");

    /** One run: seconds of wall and of processor, and the most memory of a process in MiB. */
    private record Run(double wall, double cpu, double peak) {}

    /** What is measured, in words, with how it is prepared before each run. */
    private record Work(String name, List<String> command, Runnable before) {}

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Path application;
    private final Path yard;

    private Bench(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.yard = folder.resolve("yard");
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        this.application = prepared();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = List.of(args);
        String size = words.stream().filter(SIZES::contains).findFirst().orElse("");
        List<String> parts = words.stream().filter(word -> !SIZES.contains(word)).toList();
        if (!PARTS.containsAll(parts)) {
            System.err.println("bench/run [small|large] [" + String.join("|", PARTS) + "]...");
            System.exit(1);
        }
        Path folder = Files.createTempDirectory("trafikljus-bench");
        try {
            Bench bench = new Bench(folder);
            List<String> all = size.equals("small") ? SMALL_PARTS : PARTS;
            for (String part : parts.isEmpty() ? all : parts) {
                bench.measure(part, size);
                bench.write();
            }
        } finally {
            remove(folder);
        }
    }

    private void measure(String part, String size) throws IOException, InterruptedException {
        switch (part) {
            case "start" -> start();
            case "reports" -> {
                reports(7);
                reports(290);
            }
            case "import" -> takingIn(size);
            case "compare" -> comparing(size);
            case "growth" -> growth(size);
            case "server" -> growthOnServer(size);
            default -> throw new IllegalArgumentException(part);
        }
    }

    // --- what is measured -----------------------------------------------------------------------

    private void start() throws IOException, InterruptedException {
        String libraries = application.resolve("lib") + "/*";
        Files.createDirectories(yard);
        call(List.of("sh", "-c", "javac -cp '" + libraries + "' -d " + yard + " bench/yardstick/*.java"));
        call(List.of("cp", "-r", "bench/yardstick/bare", yard.toString()));
        Work hello = new Work("Java itself (`Hello`)", java(yard, "Hello", "hello"), () -> {});
        Work bare =
                new Work(
                        "bare JdbcClient, H2 and Flyway",
                        java(yard, "BareDatabase", "bare", folder.resolve("bare").toString()),
                        () -> {});
        String home = workspace(7, 1);
        heading("Start", "command", "yardstick", "`");
        pair(ours("version", home), hello);
        pair(ours("help", home), hello);
        pair(ours("rubric list", home), hello);
        pair(ours("audit list", home), bare);
        pair(ours("compare --rubric kaa", home), bare);
    }

    /** A command line with a class archive of its own, made before. */
    private List<String> java(Path yard, String type, String archive, String... arguments)
            throws IOException, InterruptedException {
        Path jar = folder.resolve(archive + ".jar");
        call(List.of("jar", "--create", "--file", jar.toString(), "-C", yard.toString(), "."));
        String path = jar + ":" + String.join(":", jars());
        Path made = folder.resolve(archive + ".jsa");
        List<String> begun = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, type);
        List<String> train = new ArrayList<>(List.of("java", "-XX:ArchiveClassesAtExit=" + made));
        train.addAll(begun);
        train.addAll(List.of(arguments));
        call(train);
        List<String> command = new ArrayList<>(List.of("java", "-XX:SharedArchiveFile=" + made));
        command.addAll(begun);
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> jars() throws IOException {
        try (Stream<Path> all = Files.list(application.resolve("lib"))) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    private void reports(int municipalities) throws IOException, InterruptedException {
        String home = workspace(municipalities, 1);
        Path out = folder.resolve("report");
        heading(
                "Comparative report of " + municipalities + " municipalities",
                "format",
                "yardstick",
                "");
        Path html = out.resolve("comparison.html");
        String command = "report comparison --rubric kaa --date 2026-01-01 --out " + out + " --formats ";
        for (String format : List.of("html", "docx", "xlsx")) {
            single(ours(command + format, home, format.toUpperCase(Locale.ROOT)));
            size(out.resolve("comparison." + format));
        }
        List<Work> others = new ArrayList<>();
        String set = set(municipalities, 1).toString();
        String made = folder.resolve("peer.pdf").toString();
        add(others, "typst, PDF/UA-1", node("@myriaddreamin/typst-ts-node-compiler"), "bench/peers/report_typst.cjs", set, made);
        add(others, "ReportLab, untagged", python("reportlab"), "bench/peers/report_reportlab.py", set, made);
        add(others, "WeasyPrint", python("weasyprint"), "bench/peers/report_weasyprint.py", set, made);
        add(
                others,
                "Chromium prints our HTML",
                installed("chromium", "chromium-browser", "google-chrome"),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--print-to-pdf=" + made,
                html.toUri().toString());
        beside(ours(command + "pdf", home, "PDF"), others);
        size(out.resolve("comparison.pdf"));
    }

    private void takingIn(String size) throws IOException, InterruptedException {
        heading("Import (each into an empty workspace)", "assessments", "yardstick", "");
        List<int[]> sets = new ArrayList<>(List.of(new int[] {7, 1}, new int[] {290, 1}));
        if (!size.equals("small")) {
            sets.add(new int[] {290, 10});
            sets.add(new int[] {3_000, 5});
        }
        if (size.equals("large")) {
            sets.add(new int[] {90_000, 5});
        }
        for (int[] one : sets) {
            Path set = set(one[0], one[1]);
            Path home = folder.resolve("home-import");
            int cells = one[0] * one[1] * 12;
            Work taken =
                    new Work(
                            spaced("%,d (%,d × %d)", cells, one[0], one[1]),
                            List.of("./trafikljus", "--home", home.toString(), "audit", "import", set.toString()),
                            () -> remove(home));
            List<Work> others = new ArrayList<>();
            if (cells > 10_000) {
                Path bare = folder.resolve("bare-batch");
                List<String> batches =
                        List.of("java", "-cp", yard + ":" + String.join(":", jars()), "BareBatch", bare.toString(), "" + cells);
                others.add(
                        new Work(
                                "H2 by JDBC batches, one table without key, reference or trail",
                                batches,
                                () -> remove(bare)));
                sqlite(set).ifPresent(others::add);
            }
            beside(taken, others);
            Path database = home.resolve("data/trafikljus.mv.db");
            double written = bytes(database) / 1e6;
            run(ours("audit list", home.toString()));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| &nbsp;&nbsp;database of it: %.1f MB, and %.1f once it was opened again, of %.1f MB of CSV | | | | |",
                            written,
                            bytes(database) / 1e6,
                            bytes(set.resolve("assessments.csv")) / 1e6));
        }
    }

    private void comparing(String size) throws IOException, InterruptedException {
        heading("Comparison of one year among several", "command", "yardstick", "`");
        single(ours(COMPARE, workspace(290, 10), "290 of 2 900 audits"));
        comparing(ours(COMPARE, workspace(3_000, 5), "3 000 of 15 000 audits"), set(3_000, 5));
        if (size.equals("large")) {
            // The set that was taken in last, where one was.
            Path taken = folder.resolve("home-import");
            String home = Files.exists(taken) ? taken.toString() : workspace(90_000, 5);
            comparing(ours(COMPARE, home, "90 000 of 450 000 audits"), set(90_000, 5));
        }
    }

    private void comparing(Work one, Path set) throws IOException, InterruptedException {
        List<Work> others = new ArrayList<>();
        Optional<Work> filled = sqlite(set);
        if (filled.isPresent()) {
            run(filled.get());
            others.add(
                    work(
                            "SQLite counts what each objective was rated, from its own database",
                            "sh",
                            "-c",
                            "sqlite3 " + folder.resolve("peer.db") + " < bench/peers/counts.sql"));
        }
        add(others, "pandas counts the same from CSV", python("pandas"), "bench/peers/counts_pandas.py", set.toString(), "2025");
        add(others, "DuckDB counts the same from CSV", node("@duckdb/node-api"), "bench/peers/counts_duckdb.cjs", set.toString(), "2025");
        beside(one, others);
    }

    // --- growth ---------------------------------------------------------------------------------

    /**
     * The same work at growing sizes, with what a single assessment costs: of those beyond the first
     * row's, whose time is nearly all the program's start. An import and an export are of all of
     * them, a comparison of one year's.
     */
    private void growth(String size) throws IOException, InterruptedException {
        grow("H2, one file", growing(size), Optional.empty());
    }

    private void growthOnServer(String size) throws IOException, InterruptedException {
        Optional<String> server = Optional.ofNullable(System.getenv("BENCH_DB_URL"));
        if (server.isPresent()) {
            grow("PostgreSQL", growing(size), server);
        } else {
            skipped.add("PostgreSQL is not named by BENCH_DB_URL");
        }
    }

    private static List<int[]> growing(String size) {
        List<int[]> sets = new ArrayList<>(List.of(new int[] {7, 1}, new int[] {290, 1}, new int[] {290, 10}, new int[] {3_000, 5}));
        if (size.equals("large")) {
            sets.add(new int[] {90_000, 5});
        }
        return sets;
    }

    private void grow(String database, List<int[]> sets, Optional<String> url)
            throws IOException, InterruptedException {
        title("Growth, " + database);
        lines.add("| audits | assessments | import s | µs each more | MiB | one year compared s | µs each more | export s | µs each more |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        List<Run> least = new ArrayList<>();
        int[] smallest = sets.get(0);
        for (int[] one : sets) {
            int cells = one[0] * one[1] * 12;
            Path home = folder.resolve("home-growth");
            String set = set(one[0], one[1]).toString();
            List<Run> taken = new ArrayList<>();
            List<Run> compared = new ArrayList<>();
            List<Run> out = new ArrayList<>();
            for (int i = 0; i < COUNTED_OF_LONG; i++) {
                remove(home);
                url.ifPresent(this::emptied);
                taken.add(run(at(home, url, "audit", "import", set)));
                compared.add(run(at(home, url, "compare", "--rubric", "kaa", "--year", "2025")));
                Path to = folder.resolve("out");
                remove(to);
                out.add(run(at(home, url, "audit", "export", to.toString())));
                if (taken.get(0).wall() > VERY_LONG_SECONDS) {
                    break;
                }
            }
            Run in = median(taken);
            Run year = median(compared);
            Run away = median(out);
            if (least.isEmpty()) {
                least.addAll(List.of(in, year, away));
            }
            int more = cells - smallest[0] * smallest[1] * 12;
            String line =
                    spaced(
                            "| %,d | %,d | %.2f | %s | %.0f | %.2f | %s | %.2f | %s |",
                            one[0] * one[1],
                            cells,
                            in.wall(),
                            each(in, least.get(0), more),
                            in.peak(),
                            year.wall(),
                            each(year, least.get(1), (one[0] - smallest[0]) * 12),
                            away.wall(),
                            each(away, least.get(2), more));
            System.err.println(line);
            lines.add(line);
        }
    }

    private static String each(Run one, Run least, int more) {
        return more == 0
                ? "–"
                : String.format(Locale.ROOT, "%.0f", (one.wall() - least.wall()) / more * 1e6);
    }

    private static Work at(Path home, Optional<String> url, String... words) {
        List<String> command = new ArrayList<>();
        url.ifPresent(
                one -> {
                    command.add("env");
                    command.add("TRAFIKLJUS_DB_URL=" + one);
                });
        command.addAll(List.of("./trafikljus", "--home", home.toString()));
        command.addAll(List.of(words));
        return new Work(String.join(" ", words), command, () -> {});
    }

    /** Empties the server's database; it is for nothing but this. */
    private void emptied(String url) {
        try {
            call(
                    List.of(
                            "psql",
                            url.substring("jdbc:".length()),
                            "-c",
                            "DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- peers ----------------------------------------------------------------------------------

    private static Work work(String name, String... command) {
        return new Work(name, List.of(command), () -> {});
    }

    /** Adds what a peer does, where it is installed. */
    private static void add(
            List<Work> others, String name, Optional<String> program, String... arguments) {
        program.ifPresent(
                one ->
                        others.add(
                                work(name, Stream.concat(Stream.of(one), Stream.of(arguments)).toArray(String[]::new))));
    }

    /** A program by the first of its names; told as skipped where it is not there. */
    private Optional<String> installed(String... names) {
        Optional<String> found = found(names);
        if (found.isEmpty()) {
            skipped.add(names[0] + " is not installed");
        }
        return found;
    }

    /** SQLite takes a set in, all of its rows at once. */
    private Optional<Work> sqlite(Path set) {
        Path database = folder.resolve("peer.db");
        String script =
                "{ cat bench/peers/take-in.sql; echo '.import --csv --skip 1 %s/audits.csv audits'; echo '.import --csv --skip 1 %s/assessments.csv assessments'; } | sqlite3 %s"
                        .formatted(set, set, database);
        return installed("sqlite3").map(
                one ->
                        new Work(
                                "SQLite takes both tables in, with keys, without a trail",
                                List.of("sh", "-c", script),
                                () -> remove(database)));
    }

    /** A Python that has a library. */
    private Optional<String> python(String library) {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (works(List.of(python, "-c", "import " + library))) {
                return Optional.of(python);
            }
        }
        skipped.add(library + " is not installed for Python");
        return Optional.empty();
    }

    private Optional<String> node(String module) {
        if (works(List.of("node", "-e", "require('" + module + "')"))) {
            return Optional.of("node");
        }
        skipped.add(module + " is not installed for Node (NODE_PATH)");
        return Optional.empty();
    }

    private boolean works(List<String> command) {
        try {
            return started(command).waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- preparing ------------------------------------------------------------------------------

    /** Builds the program and waits for the launcher to have made its archive. */
    private Path prepared() throws IOException, InterruptedException {
        call(List.of("./trafikljus", "version"));
        for (int i = 0; i < 600; i++) {
            try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
                Optional<Path> made =
                        files.filter(file -> file.endsWith("classes.jsa") || file.endsWith("classes.aot"))
                                .filter(file -> file.getParent().getFileName().toString().startsWith("app-"))
                                .findFirst();
                if (made.isPresent()) {
                    return made.get().getParent();
                }
            } catch (IOException | UncheckedIOException notYet) {
                // The folder is made while we look.
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The launcher made no archive");
    }

    private Path set(int municipalities, int years) throws IOException, InterruptedException {
        Path set = folder.resolve("set-" + municipalities + "-" + years);
        if (!Files.exists(set)) {
            call(List.of("java", "bench/AuditSets.java", "" + municipalities, "" + years, set.toString()));
        }
        return set;
    }

    private String workspace(int municipalities, int years) throws IOException, InterruptedException {
        Path home = folder.resolve("home-" + municipalities + "-" + years);
        if (!Files.exists(home)) {
            String set = set(municipalities, years).toString();
            call(List.of("./trafikljus", "--home", home.toString(), "audit", "import", set));
        }
        return home.toString();
    }

    private static Work ours(String command, String home) {
        return ours(command, home, command);
    }

    private static Work ours(String command, String home, String name) {
        List<String> words = new ArrayList<>(List.of("./trafikljus", "--home", home));
        words.addAll(List.of(command.split(" ")));
        return new Work(name, words, () -> {});
    }

    private static Optional<String> found(String... names) {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(path -> Stream.of(names).map(name -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    // --- running --------------------------------------------------------------------------------

    private void pair(Work one, Work other) throws IOException, InterruptedException {
        beside(one, List.of(other));
    }

    /** Runs some work and its yardsticks in turn; a slow yardstick is counted once. */
    private void beside(Work one, List<Work> others) throws IOException, InterruptedException {
        Run first = run(one);
        boolean once = first.wall() > VERY_LONG_SECONDS;
        int counted = once ? 1 : first.wall() > LONG_SECONDS ? COUNTED_OF_LONG : COUNTED;
        List<Integer> times = new ArrayList<>();
        for (Work other : others) {
            times.add(run(other).wall() > LONG_SECONDS ? 1 : counted);
        }
        List<Run> ours = new ArrayList<>();
        List<List<Run>> theirs = new ArrayList<>();
        others.forEach(other -> theirs.add(new ArrayList<>()));
        for (int i = 0; i < counted; i++) {
            ours.add(once ? first : run(one));
            for (int k = 0; k < others.size(); k++) {
                if (i < times.get(k)) {
                    theirs.get(k).add(run(others.get(k)));
                }
            }
        }
        row(one.name(), median(ours), others.isEmpty() ? "" : told(others.get(0), ours, theirs.get(0)));
        for (int k = 1; k < others.size(); k++) {
            String line = "| | | | | " + told(others.get(k), ours, theirs.get(k)) + " |";
            System.err.println(line);
            lines.add(line);
        }
    }

    private static String told(Work other, List<Run> ours, List<Run> theirs) {
        List<Double> ratios = new ArrayList<>();
        List<Double> ofCpu = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            ratios.add(ours.get(i).wall() / theirs.get(i).wall());
            ofCpu.add(ours.get(i).cpu() / Math.max(0.01, theirs.get(i).cpu()));
        }
        Run yard = median(theirs);
        return String.format(
                Locale.ROOT,
                "%s: %.2f s, CPU %.2f, %.0f MiB; **%.2f ×** wall, **%.2f ×** CPU",
                other.name(),
                yard.wall(),
                yard.cpu(),
                yard.peak(),
                middle(ratios),
                middle(ofCpu));
    }

    /** With a blank between thousands. */
    private static String spaced(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace(',', ' ');
    }

    private void single(Work one) throws IOException, InterruptedException {
        beside(one, List.of());
    }

    /** The shell tells the processor time of what it waited for; memory is looked at on the way. */
    private Run run(Work work) throws IOException, InterruptedException {
        work.before().run();
        Path times = folder.resolve("times");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                "out=$1; shift; \"$@\"; code=$?; times > \"$out\"; exit $code",
                                "sh",
                                times.toString()));
        command.addAll(work.command());
        long begun = System.nanoTime();
        Process process = started(command);
        double peak = 0;
        while (!process.waitFor(15, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process));
        }
        double wall = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(work.command() + " ended with " + process.exitValue());
        }
        String last = Files.readAllLines(times).get(1);
        return new Run(wall, seconds(last), peak);
    }

    private static double seconds(String times) {
        double seconds = 0;
        for (Matcher one = TIMES.matcher(times); one.find(); ) {
            seconds += Integer.parseInt(one.group(1)) * 60 + Double.parseDouble(one.group(2));
        }
        return seconds;
    }

    private static double peak(Process process) {
        return process.descendants().mapToDouble(one -> peak(one.pid())).max().orElse(0);
    }

    private static double peak(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private Process started(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().remove("TRAFIKLJUS_DB_URL");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(folder.resolve("errors").toFile());
        return builder.start();
    }

    private void call(List<String> command) throws IOException, InterruptedException {
        int code = started(command).waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    command + " ended with " + code + ": " + Files.readString(folder.resolve("errors")));
        }
    }

    private static Run median(List<Run> runs) {
        return new Run(
                middle(runs.stream().map(Run::wall).toList()),
                middle(runs.stream().map(Run::cpu).toList()),
                middle(runs.stream().map(Run::peak).toList()));
    }

    private static double middle(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    // --- telling --------------------------------------------------------------------------------

    private void title(String title) {
        System.err.println(title);
        lines.add(TITLE + title);
        lines.add(MEASURED + LocalDate.now() + ".");
    }

    private void heading(String title, String first, String last, String mark) {
        title(title);
        lines.add("| " + first + " | wall s | CPU s | MiB | " + last + ", in turn |");
        lines.add("|---|---|---|---|---|");
    }

    private void row(String name, Run run, String beside) {
        String line =
                String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f | %.0f | %s |",
                        name,
                        run.wall(),
                        run.cpu(),
                        run.peak(),
                        beside);
        System.err.println(line);
        lines.add(line);
    }

    private void size(Path file) {
        lines.add(
                String.format(Locale.ROOT, "| &nbsp;&nbsp;its file: %.2f MB | | | | |", bytes(file) / 1e6));
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the tables that were made in the place of those of the same name. */
    private void write() throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.putAll(tables(text.substring(begin, end).lines().toList()));
        tables.putAll(tables(lines));
        List<String> told = new ArrayList<>();
        told.add(
                "Made by `bench/run`: %s, %d processors, Java %s. Medians of %d runs (%d where one takes more than %.0f s, one where it takes more than %.0f; a yardstick that takes long is counted once), the whole process from the launcher to its end; MiB is the most that any of its processes had."
                        .formatted(
                                processor(),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version"),
                                COUNTED,
                                COUNTED_OF_LONG,
                                LONG_SECONDS,
                                VERY_LONG_SECONDS));
        skipped.stream().distinct().forEach(what -> told.add("Skipped: " + what + "."));
        tables.forEach(
                (title, table) -> {
                    told.add("");
                    told.add(title);
                    told.addAll(table);
                });
        Files.writeString(
                DOCUMENT,
                text.substring(0, begin) + "\n" + String.join("\n", told) + "\n" + text.substring(end));
    }

    /** Each table below its title. */
    private static Map<String, List<String>> tables(List<String> lines) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        List<String> table = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(TITLE)) {
                table = new ArrayList<>(List.of(""));
                tables.put(line, table);
            } else if (!line.isBlank()) {
                table.add(line);
                if (line.startsWith(MEASURED)) {
                    table.add("");
                }
            }
        }
        return tables;
    }

    private static String processor() {
        try (Stream<String> all = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)) {
            return all.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("an unnamed processor");
        } catch (IOException e) {
            return System.getProperty("os.arch", "an unnamed processor");
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
