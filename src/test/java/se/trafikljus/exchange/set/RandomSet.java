package se.trafikljus.exchange.set;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import se.trafikljus.audit.Assessment;
import se.trafikljus.exchange.csv.CsvOut;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

/** Audits made up from a seed: as many municipalities and years as wanted, the KAA rubric. */
final class RandomSet {

    private static final String LETTERS = "abc åäö ABC ;,\"'\n\r=-@é–\uD83D\uDE00";
    private static final List<String> RATINGS =
            List.of("met", "partly_met", "not_met", "not_in_scope", "not_assessable", "");

    private final Random random;
    private final Rubric rubric = RubricReader.read(Path.of("rubrics", "kaa.yaml"));
    private final List<String[]> audits = new ArrayList<>();
    private final Map<String, Map<String, Assessment>> cells = new LinkedHashMap<>();

    RandomSet(int municipalities, int years, long seed) {
        this.random = new Random(seed);
        List<Municipality> places = registered().subList(0, municipalities);
        for (int year = 2025 - years; year < 2025; year++) {
            for (Municipality place : places) {
                audit(place, year);
            }
        }
    }

    private static List<Municipality> registered() {
        try {
            return Files.readAllLines(
                            Path.of("src/main/resources/municipality/municipalities.csv"),
                            StandardCharsets.UTF_8)
                    .stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(f -> new Municipality(f[0], f[1], "", "", ""))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void audit(Municipality place, int year) {
        String id = "m" + place.code() + "-kaa-" + year;
        String place1 = random.nextBoolean() ? place.code() : place.name();
        audits.add(
                new String[] {
                    id, place1, "kaa", text(), year + "-01-01", year + "-12-31", "draft"
                });
        Map<String, Assessment> written = new LinkedHashMap<>();
        for (String objective : rubric.objectives().stream().map(one -> one.id()).toList()) {
            Assessment one = assessment(objective);
            if (!one.isEmpty()) {
                written.put(objective, one);
            }
        }
        cells.put(id, written);
    }

    private Assessment assessment(String objective) {
        Optional<Rating> rating = rubric.rating(RATINGS.get(random.nextInt(RATINGS.size())));
        return new Assessment(
                objective,
                rating,
                text(),
                text(),
                text(),
                text(),
                text(),
                random.nextInt(4) == 0,
                text(),
                random.nextInt(3) == 0 ? "" : "Person " + random.nextInt(9),
                random.nextInt(3) == 0 ? "" : "2024-05-01T12:00:00Z");
    }

    private String text() {
        if (random.nextInt(3) == 0) {
            return "";
        }
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(40); left > 0; left--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    /** By audit, what was written of its objectives. */
    Map<String, Map<String, Assessment>> cells() {
        return cells;
    }

    void write(Path folder) throws IOException {
        try (CsvOut out = new CsvOut(Files.newBufferedWriter(folder.resolve("audits.csv")))) {
            out.header(
                    List.of(
                            "audit",
                            "municipality",
                            "rubric",
                            "title",
                            "period_from",
                            "period_to",
                            "status"));
            for (String[] audit : audits) {
                out.row(audit);
            }
        }
        try (CsvOut out = new CsvOut(Files.newBufferedWriter(folder.resolve("assessments.csv")))) {
            out.header(SetFile.ASSESSMENTS.columns());
            for (Map.Entry<String, Map<String, Assessment>> audit : cells.entrySet()) {
                for (Assessment one : audit.getValue().values()) {
                    out.row(
                            audit.getKey(),
                            one.objective(),
                            one.rating().map(Rating::id).orElse(""),
                            one.finding(),
                            one.rationale(),
                            one.asFormulated(),
                            one.source(),
                            one.quote(),
                            one.success() ? "ja" : "",
                            one.remark(),
                            one.scoredBy(),
                            one.scoredAt());
                }
            }
        }
    }

    /** A set in the form in which it is exported, with every column filled and texts that bite. */
    static void full(Path folder) throws IOException {
        String biting =
                "\"'=HYPERLINK(\"\"http://x\"\")\",' =1+1,'\t'@SUM(A1),'-5,''quoted,\"a\r\nb\rc\nd,\"\"e\"\"\"";
        String[] texts = biting.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        SetOnDisk set = new SetOnDisk(folder);
        Rubric rubric = RubricReader.read(Path.of("rubrics", "kaa.yaml"));
        set.with("rubrics/kaa-1.1.0.yaml", rubric.yaml());
        set.with("municipalities.csv", "code,name,county,group\r\nX1,Orten,Län 1,Grupp 1\r\n");
        set.with("audits.csv", audits(texts));
        set.with("assessments.csv", assessments(rubric, texts));
        set.with(
                "recommendations.csv",
                "audit,number,recommendation,objective,body,due,priority\r\n"
                        + String.join(",", "vara-kaa-2016", "2", texts[0], "", "", "", "")
                        + "\r\n"
                        + String.join(
                                ",",
                                "vara-kaa-2016",
                                "10",
                                texts[5],
                                "RES1",
                                texts[1],
                                "2017-12-31",
                                texts[4])
                        + "\r\n");
        set.with("improvements.csv", improvements(texts));
        set.with(
                "notes.csv",
                "improvement,date,text,by\r\n"
                        + "forb-1,2017-01-01,"
                        + texts[5]
                        + ",Anna\r\n"
                        + "forb-1,2017-01-01,"
                        + texts[3]
                        + ",\r\n"
                        + "forb-1,2018-01-01,Klart,Anna\r\n");
        set.with(
                "steps.csv",
                String.join(
                        "\r\n",
                        "improvement,step,date,due,by",
                        "forb-1,send,2017-02-01,2017-04-01,Anna",
                        "forb-1,answer,2017-03-31,2017-04-01,Bo",
                        "forb-1,plan,2017-04-30,2017-12-31,",
                        "forb-1,progress,2017-05-01,,Anna",
                        "forb-1,progress,2017-05-01,,Anna",
                        "forb-1,done,2018-01-01,2017-12-31,Bo",
                        "forb-1,verify,2018-02-01,2017-12-31,Anna",
                        "forb-1,progress,2018-02-01,,Anna",
                        "forb-2,add,2018-02-01,,Anna",
                        ""));
    }

    private static String audits(String[] texts) {
        StringBuilder rows = new StringBuilder(String.join(",", SetFile.AUDITS.columns()));
        rows.append("\r\n");
        row(rows, "orten-kaa-2020", "X1", "kaa", "1.1.0");
        rows.append(",,,,,,,,,draft,,,,,,,,,,,,,,,,\r\n");
        row(rows, "vara-kaa-2010", "1470", "kaa", "1.1.0", "", "", "Nämnden");
        rows.append(",,2010-12-31,,,,approved,Erik,2011-01-01,,,,,,,,,,,,,,\r\n");
        row(
                rows,
                "vara-kaa-2016",
                "1470",
                "kaa",
                "1.1.0",
                texts[0],
                texts[5],
                "\"Nämnden | Styrelsen, den stora\"",
                "2016-01-01",
                "2016-12-31",
                "2017-01-31",
                texts[1],
                texts[3],
                "published",
                "Erik",
                "2017-02-01T10:00:00Z",
                "2017-02-02",
                texts[4],
                texts[2],
                "vara-kaa-2010",
                texts[0],
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                texts[5],
                texts[0],
                "partly",
                "\"Uppdragsledare, certifierad: Anna | Projektledare: Bo\"",
                "2017-03-31");
        rows.append("\r\n");
        return rows.toString();
    }

    private static String assessments(Rubric rubric, String[] texts) {
        StringBuilder rows = new StringBuilder(String.join(",", SetFile.ASSESSMENTS.columns()));
        rows.append("\r\n");
        for (String audit : List.of("orten-kaa-2020", "vara-kaa-2010", "vara-kaa-2016")) {
            int n = 0;
            for (String objective : rubric.objectives().stream().map(one -> one.id()).toList()) {
                if (audit.equals("vara-kaa-2016")) {
                    row(
                            rows,
                            audit,
                            objective,
                            RATINGS.get(n % RATINGS.size()),
                            texts[n % texts.length],
                            texts[(n + 1) % texts.length],
                            texts[(n + 2) % texts.length],
                            texts[(n + 3) % texts.length],
                            texts[(n + 4) % texts.length],
                            n % 2 == 0 ? "true" : "false",
                            texts[(n + 5) % texts.length],
                            "Anna",
                            "2016-06-01");
                } else {
                    row(rows, audit, objective, "", "", "", "", "", "", "false", "", "", "");
                }
                rows.append("\r\n");
                n++;
            }
        }
        return rows.toString();
    }

    private static String improvements(String[] texts) {
        StringBuilder rows = new StringBuilder(String.join(",", SetFile.IMPROVEMENTS.columns()));
        rows.append("\r\n");
        row(
                rows,
                "forb-1",
                "1470",
                texts[0],
                texts[1],
                "vara-kaa-2016",
                "10",
                "recommendation",
                "RES1 | MAP1",
                "in-progress",
                "2017-12-31",
                texts[2],
                "partly",
                texts[3],
                texts[4],
                texts[5],
                texts[0],
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                texts[5],
                "50",
                "not",
                texts[0]);
        rows.append("\r\n");
        row(rows, "forb-2", "0580", "Egen", "", "", "", "own-report", "EGET1", "added");
        rows.append(",".repeat(15)).append("\r\n");
        return rows.toString();
    }

    private static void row(StringBuilder rows, String... fields) {
        rows.append(String.join(",", fields));
    }
}
