package se.trafikljus.exchange.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/**
 * Random sets of either unit, as JSON and CSV have them, against sums that share no line with the
 * program's: they start from the ratings as they were drawn, and know the product's rules only.
 */
class UnitsAgreeTest {

    private static final List<String> KINDS =
            List.of("nämnden", "styrelsen", " AB", "förbundet", "nämnd för samverkan");

    private static final Pattern QUOTED = Pattern.compile("[“”][^“”]*”");

    private final Map<String, Map<String, String>> drawn = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    municipality, 2, kaa, 1
                    municipality, 3, internal-control, 2
                    municipality, 6, kaa, 3
                    municipality, 13, internal-control, 4
                    municipality, 290, kaa, 5
                    body, 2, kaa, 6
                    body, 3, kaa, 7
                    body, 5, internal-control, 8
                    body, 6, kaa, 9
                    body, 7, internal-control, 10
                    body, 12, kaa, 11
                    body, 40, kaa, 12
                    body, 290, internal-control, 13
                    """)
    void filesSayWhatAPlainCalculationSays(String unit, int units, String rubric, long seed)
            throws IOException, CsvValidationException {
        Rubric asked = rubric.equals("kaa") ? AuditFixture.KAA : AuditFixture.INTERNAL_CONTROL;
        Comparison comparison =
                Comparison.of(audits(unit, units, asked, new Random(seed)), Names.STRENGTHS);
        StringWriter json = new StringWriter();
        ComparisonFiles.json(comparison, Language.SV, json);
        assertThat(JsonPath.<String>read(json.toString(), "$.unit")).isEqualTo(unit);
        assertUnits(unit, json.toString());
        assertCells(json.toString());
        assertAreas(asked, json.toString());
        assertFindings(unit, asked, units, json.toString());
        assertRows(unit, comparison);
    }

    private List<ScoredAudit> audits(String unit, int units, Rubric rubric, Random random) {
        List<String> ratings =
                new ArrayList<>(rubric.scale().levels().stream().map(Level::id).toList());
        ratings.addAll(List.of("not_in_scope", "not_assessable", ""));
        List<ScoredAudit> audits = new ArrayList<>();
        Set<String> seldom =
                rubric.objectives().stream()
                        .map(Objective::id)
                        .filter(id -> random.nextInt(4) == 0)
                        .collect(Collectors.toSet());
        for (int i = 0; i < units; i++) {
            boolean body = unit.equals("body");
            String name = body ? "Prov" + i + KINDS.get(random.nextInt(KINDS.size())) : "Ort" + i;
            AuditFixture audit = AuditFixture.auditOf(body ? "Vara" : name, rubric);
            String code = body ? "Vara/" + plain(name) : name;
            Map<String, String> row = new HashMap<>();
            rubric.objectives()
                    .forEach(
                            objective -> {
                                int of = seldom.contains(objective.id()) ? 12 : ratings.size();
                                int one = random.nextInt(of);
                                row.put(
                                        objective.id(),
                                        one < ratings.size() ? ratings.get(one) : "");
                            });
            row.forEach(
                    (objective, rating) -> {
                        if (!rating.isEmpty()) {
                            audit.rated(objective, rating);
                        }
                    });
            drawn.put(code, row);
            names.put(code, name);
            audits.add((body ? audit.of(name) : audit).done());
        }
        return audits;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ä', 'a').replace('ö', 'o').replace(' ', '-');
    }

    private void assertUnits(String unit, String json) {
        List<Map<String, Object>> units = JsonPath.read(json, "$.municipalities[*]");
        assertThat(units).extracting(one -> "" + one.get("code")).hasSameElementsAs(drawn.keySet());
        assertThat(units).extracting(one -> "" + one.get("label")).doesNotHaveDuplicates();
        for (Map<String, Object> one : units) {
            String name = names.getOrDefault("" + one.get("code"), "");
            assertThat(one.get("name")).isEqualTo(name);
            assertThat(name).startsWith("" + one.get("label"));
            assertThat(one.get("body")).isEqualTo(unit.equals("body") ? name : null);
            assertThat(one.get("municipality")).isEqualTo(unit.equals("body") ? "Vara" : null);
        }
    }

    private String rating(String code, String objective) {
        return drawn.getOrDefault(code, Map.of()).getOrDefault(objective, "");
    }

    private void assertCells(String json) {
        List<Map<String, Object>> cells = JsonPath.read(json, "$.cells[*]");
        assertThat(cells)
                .hasSize(drawn.values().stream().mapToInt(Map::size).sum())
                .allSatisfy(
                        cell ->
                                assertThat(cell.get("rating") == null ? "" : cell.get("rating"))
                                        .isEqualTo(
                                                rating(
                                                        "" + cell.get("municipality"),
                                                        "" + cell.get("objective"))));
    }

    private void assertAreas(Rubric rubric, String json) {
        Map<String, Double> worth = worth(rubric);
        List<Map<String, Object>> areas = JsonPath.read(json, "$.areas[*]");
        Map<String, double[]> sums = new HashMap<>();
        for (Area area : rubric.areas()) {
            for (Objective objective : area.objectives()) {
                for (String code : drawn.keySet()) {
                    String key = area.id() + " " + code;
                    add(sums, key, worth.get(rating(code, objective.id())));
                }
            }
        }
        assertThat(areas).hasSize(sums.size());
        for (Map<String, Object> area : areas) {
            double[] sum =
                    sums.getOrDefault(
                            area.get("id") + " " + area.get("municipality"), new double[2]);
            assertThat(Double.parseDouble("" + area.get("value")))
                    .isCloseTo(sum[0] / sum[1], Offset.offset(1e-12));
            assertThat(area.get("counted")).isEqualTo((int) sum[1]);
        }
    }

    private static void add(Map<String, double[]> sums, String key, @Nullable Double worth) {
        if (worth != null) {
            double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
            sum[0] += worth;
            sum[1]++;
        }
    }

    private static Map<String, Double> worth(Rubric rubric) {
        Map<String, Double> worth = new HashMap<>();
        rubric.scale().levels().forEach(level -> worth.put(level.id(), level.value()));
        return worth;
    }

    /** Rules 2 and 15: of whom, how many, and of what nothing is said. */
    private void assertFindings(String unit, Rubric rubric, int units, String json) {
        Map<String, Double> worth = worth(rubric);
        Set<String> told = new HashSet<>();
        List<Map<String, Object>> findings = JsonPath.read(json, "$.findings[*]");
        for (Map<String, Object> finding : findings) {
            String kind = "" + finding.get("kind");
            told.add(kind + " " + finding.get("objective"));
            assertWords(unit, (Map<?, ?>) Objects.requireNonNull(finding.get("text")));
            if (kind.equals("recurring_weakness")) {
                List<String> below =
                        drawn.keySet().stream()
                                .filter(code -> value(worth, code, finding) < 1)
                                .toList();
                assertThat(finding.get("k")).isEqualTo(below.size());
                assertThat(new TreeSet<Object>((List<?>) finding.get("municipalities")))
                        .isEqualTo(new TreeSet<Object>(below));
            }
        }
        for (Objective objective : rubric.objectives()) {
            int counted = 0;
            int met = 0;
            for (String code : drawn.keySet()) {
                Double value = worth.get(rating(code, objective.id()));
                counted += value == null ? 0 : 1;
                met += value != null && value == 1 ? 1 : 0;
            }
            boolean tooFew =
                    units == 2 ? counted < 2 : counted < 3 || (units >= 6 && counted * 2 < units);
            String id = objective.id();
            assertThat(told.contains("coverage " + id)).as(id).isEqualTo(tooFew);
            assertThat(told.contains("recurring_weakness " + id))
                    .isEqualTo(!tooFew && counted - met > 1);
            assertThat(told.contains("met_by_none " + id))
                    .isEqualTo(!tooFew && counted > 0 && met == 0);
            assertThat(told.contains("met_by_all " + id))
                    .isEqualTo(!tooFew && counted > 0 && met == counted);
            assertThat(told.contains("success_factor " + id))
                    .isEqualTo(!tooFew && met > 0 && 2 * met < counted);
        }
    }

    /** No sentence calls bodies municipalities, and none shows how its words are chosen. */
    private static void assertWords(String unit, Map<?, ?> text) {
        for (Object language : List.of("sv", "en")) {
            String said = QUOTED.matcher("" + text.get(language)).replaceAll("");
            assertThat(said).doesNotContain("‹", "›");
            if (unit.equals("body")) {
                assertThat(said).doesNotContainPattern("(?i)kommun|municipal");
            }
        }
    }

    private double value(Map<String, Double> worth, String code, Map<String, Object> finding) {
        return worth.getOrDefault(rating(code, "" + finding.get("objective")), 1.0);
    }

    private void assertRows(String unit, Comparison comparison)
            throws IOException, CsvValidationException {
        StringWriter csv = new StringWriter();
        ComparisonFiles.csv(comparison, csv);
        int rows = 0;
        try (CSVReaderHeaderAware reader =
                new CSVReaderHeaderAware(new StringReader(csv.toString()))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows++;
                String code = "" + row.get("code");
                String name = names.getOrDefault(code, "");
                assertThat(row.get("rating")).isEqualTo(rating(code, "" + row.get("objective")));
                assertThat(row.get("unit")).isEqualTo(unit);
                assertThat(row.get("body")).isEqualTo(unit.equals("body") ? name : "");
                assertThat(row.get("municipality")).isEqualTo(unit.equals("body") ? "Vara" : name);
            }
        }
        assertThat(rows).isEqualTo(drawn.values().stream().mapToInt(Map::size).sum());
    }
}
