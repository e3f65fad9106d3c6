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
    private static final Path DOCUMENT = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";
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

    private Bench(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        this.application = prepared();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String size = args.length == 0 ? "" : args[0];
        Path folder = Files.createTempDirectory("trafikljus-bench");
        try {
            Bench bench = new Bench(folder);
            bench.start();
            bench.reports(7);
            bench.reports(290);
            bench.takingIn(size);
            if (!size.equals("small")) {
                bench.comparing();
            }
            bench.write();
        } finally {
            remove(folder);
        }
    }

    // --- what is measured -----------------------------------------------------------------------

    private void start() throws IOException, InterruptedException {
        String libraries = application.resolve("lib") + "/*";
        Path yard = Files.createDirectories(folder.resolve("yard"));
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
        Work pdf = ours(command + "pdf", home, "PDF");
        Optional<String> chromium = found("chromium", "chromium-browser", "google-chrome");
        if (chromium.isPresent()) {
            pair(
                    pdf,
                    new Work(
                            "Chromium prints our HTML",
                            List.of(
                                    chromium.get(),
                                    "--headless=new",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--print-to-pdf=" + folder.resolve("chromium.pdf"),
                                    html.toUri().toString()),
                            () -> {}));
        } else {
            skipped.add("Chromium is not installed");
            single(pdf);
        }
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
            single(
                    new Work(
                            String.format(
                                    Locale.ROOT, "%,d (%,d × %d)", cells, one[0], one[1])
                                    .replace(',', ' '),
                            List.of("./trafikljus", "--home", home.toString(), "audit", "import", set.toString()),
                            () -> remove(home)));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| &nbsp;&nbsp;database of it: %.1f MB, of %.1f MB of CSV | | | | |",
                            bytes(home.resolve("data/trafikljus.mv.db")) / 1e6,
                            bytes(set.resolve("assessments.csv")) / 1e6));
        }
    }

    private void comparing() throws IOException, InterruptedException {
        heading("Comparison of one year among several", "command", "yardstick", "`");
        single(ours("compare --rubric kaa --year 2025", workspace(290, 10), "290 of 2 900 audits"));
        single(ours("compare --rubric kaa --year 2025", workspace(3_000, 5), "3 000 of 15 000 audits"));
    }

    // --- preparing ------------------------------------------------------------------------------

    /** Builds the program and waits for the launcher to have made its archive. */
    private Path prepared() throws IOException, InterruptedException {
        call(List.of("./trafikljus", "version"));
        for (int i = 0; i < 600; i++) {
            try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
                Optional<Path> made =
                        files.filter(file -> file.endsWith("classes.jsa"))
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
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        run(one);
        run(other);
        for (int i = 0; i < COUNTED; i++) {
            ours.add(run(one));
            theirs.add(run(other));
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> ofCpu = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i).wall() / theirs.get(i).wall());
            ofCpu.add(ours.get(i).cpu() / theirs.get(i).cpu());
        }
        Run yard = median(theirs);
        row(
                one.name(),
                median(ours),
                String.format(
                        Locale.ROOT,
                        "%s: %.2f s, CPU %.2f, %.0f MiB; **%.2f ×** wall, **%.2f ×** CPU",
                        other.name(),
                        yard.wall(),
                        yard.cpu(),
                        yard.peak(),
                        middle(ratios),
                        middle(ofCpu)));
    }

    private void single(Work one) throws IOException, InterruptedException {
        Run first = run(one);
        int counted = first.wall() > LONG_SECONDS ? COUNTED_OF_LONG : COUNTED;
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < counted; i++) {
            runs.add(run(one));
        }
        row(one.name(), median(runs), "");
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

    private void heading(String title, String first, String last, String mark) {
        System.err.println(title);
        lines.add("");
        lines.add("### " + title);
        lines.add("");
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

    private void write() throws IOException {
        List<String> told = new ArrayList<>();
        told.add(
                "Made by `bench/run` on %s: %s, %d processors, Java %s. Medians of %d runs (%d where one takes more than %.0f s), the whole process from the launcher to its end; MiB is the most that any of its processes had."
                        .formatted(
                                LocalDate.now(),
                                processor(),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version"),
                                COUNTED,
                                COUNTED_OF_LONG,
                                LONG_SECONDS));
        skipped.stream().distinct().forEach(what -> told.add("Skipped: " + what + "."));
        told.addAll(lines);
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        Files.writeString(
                DOCUMENT,
                text.substring(0, begin) + "\n" + String.join("\n", told) + "\n" + text.substring(end));
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
