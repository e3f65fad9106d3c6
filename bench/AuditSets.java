import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes audit sets of any size, to measure with: {@code java bench/AuditSets.java MUNICIPALITIES
 * YEARS FOLDER}. Every municipality has an audit by the rubric kaa for each of the years that end
 * with 2025, called p1-kaa-2025 and so on, all cells rated, each with a rationale of some 120
 * characters and a source. Those of the last year are drafts, the others are published, and each
 * municipality has two improvement areas after the last that is published. Up to 290 the
 * municipalities are Sweden's own, by code; the rest are made up. The same arguments give the same
 * bytes.
 */
final class AuditSets {

    private static final List<String> OBJECTIVES =
            List.of(
                    "RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "INT2",
                    "INT3", "COL1");

    private static final int LAST_YEAR = 2025;
    private static final Path REGISTER =
            Path.of("src/main/resources/municipality/municipalities.csv");

    private record Place(String code, String name) {}

    private AuditSets() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("java bench/AuditSets.java MUNICIPALITIES YEARS FOLDER");
            System.exit(1);
        }
        write(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
    }

    private static void write(int municipalities, int years, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Place> known = register();
        List<Place> places =
                Stream.concat(
                                known.stream(),
                                Stream.iterate(known.size(), i -> i + 1).map(AuditSets::madeUp))
                        .limit(municipalities)
                        .toList();
        if (municipalities > known.size()) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("municipalities.csv"))) {
                out.write("code,name,county,group\n");
                for (int i = known.size(); i < municipalities; i++) {
                    Place one = places.get(i);
                    out.write(
                            "%s,%s,Län %d,Grupp %d%n"
                                    .formatted(one.code, one.name, i % 21 + 1, i % 9 + 1)
                                    .replace("\r\n", "\n"));
                }
            }
        }
        if (years > 1) {
            followUp(places, folder);
        }
        SplittableRandom dice = new SplittableRandom(29);
        double[] standing = dice.doubles(municipalities, -0.6, 0.6).toArray();
        try (BufferedWriter audits = Files.newBufferedWriter(folder.resolve("audits.csv"));
                BufferedWriter cells = Files.newBufferedWriter(folder.resolve("assessments.csv"))) {
            audits.write(
                    "audit,municipality,rubric,title,period_from,period_to,report_date,status,"
                            + "approved_by,approved_at,published_at\n");
            cells.write("audit,objective,rating,rationale,source,scored_by,scored_at\n");
            for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
                for (int i = 0; i < municipalities; i++) {
                    String audit = "p" + (i + 1) + "-kaa-" + year;
                    String end = year + "-12-31";
                    String approved =
                            year == LAST_YEAR
                                    ? "draft,,,"
                                    : String.join(
                                            ",", "published", "Granskare", end + "T10:00:00Z", end);
                    audits.write(
                            String.join(
                                    ",",
                                    audit,
                                    places.get(i).code,
                                    "kaa",
                                    "Granskning " + year,
                                    year + "-01-01",
                                    end,
                                    end,
                                    approved + "\n"));
                    for (String objective : OBJECTIVES) {
                        String rating = rating(standing[i] + dice.nextDouble(-0.8, 0.8), dice);
                        cells.write(
                                audit + "," + objective + "," + rating + ",\""
                                        + rationale(rating, dice) + "\",s. "
                                        + dice.nextInt(1, 60) + ",Bedömare," + end
                                        + "T09:00:00Z\n");
                    }
                }
            }
        }
    }

    private static void followUp(List<Place> places, Path folder) throws IOException {
        List<String> statuses = List.of("answered", "in-progress", "reported-done", "sent");
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("improvements.csv"))) {
            out.write("id,municipality,title,audit,origin,objectives,status,due,response\n");
            for (int i = 0; i < 2 * places.size(); i++) {
                int number = i / 2 + 1;
                String status = statuses.get(i % statuses.size());
                out.write(
                        String.join(
                                ",",
                                "f" + number + "-" + (i % 2 + 1),
                                places.get(i / 2).code,
                                "Besluta om ett arbetssätt för mål " + OBJECTIVES.get(i % 12),
                                "p" + number + "-kaa-" + (LAST_YEAR - 1),
                                "cell",
                                OBJECTIVES.get(i % 12),
                                status,
                                "2026-%02d-15".formatted(i % 12 + 1),
                                (status.equals("sent") ? "" : "accepted") + "\n"));
            }
        }
    }

    private static String rating(double height, SplittableRandom dice) {
        if (dice.nextInt(20) == 0) {
            return "not_in_scope";
        }
        return height > 0.3 ? "met" : height > -0.3 ? "partly_met" : "not_met";
    }

    private static String rationale(String rating, SplittableRandom dice) {
        int number = dice.nextInt(2, 400);
        String first =
                switch (rating) {
                    case "met" -> "Arbetssättet är beslutat och tillämpas";
                    case "partly_met" -> "Arbetssättet är beslutat, men tillämpas olika";
                    case "not_met" -> "Ett beslutat arbetssätt finns inte";
                    default -> "Granskningen omfattade inte detta mål";
                };
        String basis =
                dice.nextBoolean()
                        ? ", enligt nämndens protokoll § " + number
                        : ", enligt dokumentet \"\"Plan " + number + "\"\" och intervjuer";
        String close = dice.nextInt(16) == 0 ? ".\n" : ". ";
        return first + basis + close + "Underlaget är " + number % 30 + " ärenden från året.";
    }

    private static List<Place> register() throws IOException {
        try (Stream<String> lines = Files.lines(REGISTER, StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(fields -> new Place(fields[0], fields[1]))
                    .collect(Collectors.toList());
        }
    }

    private static Place madeUp(int number) {
        return new Place("X%06d".formatted(number), "Påhittad " + number);
    }
}
