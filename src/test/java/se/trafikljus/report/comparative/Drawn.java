package se.trafikljus.report.comparative;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.rubric.SpecialRating;

/**
 * A set of audits made up from a seed, with how it is to be told: any rubric that ships, any unit,
 * objectives that all, none or few meet, that few or nobody rated, drafts and earlier audits.
 *
 * @param spoken what each compared is called within a Swedish sentence, by its name
 */
public record Drawn(
        long seed,
        Rubric rubric,
        Kind kind,
        Language language,
        Names names,
        List<ScoredAudit> audits,
        List<ScoredAudit> previous,
        Map<String, String> spoken) {

    /** What is compared, as sentences speak of it. */
    public enum Kind {
        MUNICIPALITIES,
        COMMITTEES,
        BODIES
    }

    /** Whose bodies are compared. */
    static final String PLACE = "Vara";

    private static final List<Rubric> RUBRICS =
            List.of(
                    AuditFixture.KAA,
                    AuditFixture.INTERNAL_CONTROL,
                    RubricReader.read(Path.of("rubrics/grundlaggande-granskning.yaml")));

    private static final List<String> COMMITTEES =
            List.of(
                    "Kommunstyrelsen",
                    "Socialnämnden",
                    "Kultur- och fritidsnämnden",
                    "VA-nämnden",
                    "Nämnden för arbete och välfärd",
                    "Bildningsnämnden",
                    "Valnämnden");

    private static final List<String> COMPANIES =
            List.of("Vara Bostäder AB", "Räddningstjänsten Väst", "Vara Energi AB");

    /** The set of a seed; most are small, and one in forty is as large as the largest can be. */
    public static Drawn of(long seed) {
        Random random = new Random(seed);
        int drawn = random.nextInt(40);
        return of(
                seed,
                random,
                drawn == 0
                        ? 41 + random.nextInt(250)
                        : drawn < 6 ? 13 + random.nextInt(28) : 2 + random.nextInt(11));
    }

    /** The same of so many units. */
    public static Drawn of(long seed, int units) {
        return of(seed, new Random(seed), units);
    }

    /** Of so many bodies of one municipality, a company among them. */
    public static Drawn ofBodies(long seed, int units) {
        return of(seed, new Random(seed), units, Kind.BODIES);
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static Drawn of(long seed, Random random, int units) {
        return of(seed, random, units, any(random, Kind.values()));
    }

    private static Drawn of(long seed, Random random, int units, Kind kind) {
        Rubric rubric = RUBRICS.get(random.nextInt(RUBRICS.size()));
        Map<String, String> spoken = named(kind, units, random);
        Language language = any(random, Language.values());
        Names names = any(random, Names.values());
        Ratings ratings = new Ratings(random, rubric);
        List<ScoredAudit> audits = ratings.of(kind, spoken, random.nextInt(5) == 0);
        List<ScoredAudit> previous = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            ratings.of(kind, spoken, false).stream()
                    .filter(one -> random.nextInt(3) > 0)
                    .forEach(previous::add);
        }
        return new Drawn(seed, rubric, kind, language, names, audits, previous, spoken);
    }

    /** The comparison of them, told by another rule of names. */
    public Comparison comparison(Names rule) {
        return Comparison.of(
                kind == Kind.MUNICIPALITIES ? Unit.MUNICIPALITY : Unit.BODY,
                audits,
                previous,
                rule);
    }

    /** The comparison of them. */
    public Comparison comparison() {
        return comparison(names);
    }

    private static Map<String, String> named(Kind kind, int units, Random random) {
        Map<String, String> spoken = new LinkedHashMap<>();
        if (kind == Kind.MUNICIPALITIES) {
            municipalities().subList(0, units).forEach(name -> spoken.put(name, name));
            return spoken;
        }
        if (kind == Kind.BODIES) {
            COMPANIES
                    .subList(0, Math.min(units, 1 + random.nextInt(COMPANIES.size())))
                    .forEach(name -> spoken.put(name, name));
        }
        for (int i = 0; spoken.size() < units; i++) {
            String name = i < COMMITTEES.size() ? COMMITTEES.get(i) : "Nämnd " + i;
            boolean abbreviated = name.startsWith("VA-");
            spoken.put(
                    name,
                    abbreviated
                            ? name
                            : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        }
        return spoken;
    }

    private static List<String> municipalities() {
        try {
            return Files.readAllLines(
                            Path.of("src/main/resources/municipality/municipalities.csv"),
                            StandardCharsets.UTF_8)
                    .stream()
                    .skip(1)
                    .map(line -> line.split(",", -1)[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each objective with a leaning of its own, so that none, all or few meet it. */
    private record Ratings(Random random, Rubric rubric) {

        List<ScoredAudit> of(Kind kind, Map<String, String> spoken, boolean drafts) {
            int years = random.nextInt(4);
            boolean answered = random.nextBoolean() && !rubric.verdicts().isEmpty();
            Map<String, Integer> leanings = new LinkedHashMap<>();
            rubric.objectives().forEach(one -> leanings.put(one.id(), random.nextInt(8)));
            List<ScoredAudit> audits = new ArrayList<>();
            for (String name : spoken.keySet()) {
                AuditFixture audit =
                        AuditFixture.auditOf(kind == Kind.MUNICIPALITIES ? name : PLACE, rubric);
                if (kind != Kind.MUNICIPALITIES) {
                    audit.of(name);
                }
                if (drafts && random.nextInt(3) == 0) {
                    audit.draft();
                }
                if (years > 0 && (years > 1 || random.nextBoolean())) {
                    audit.until(2020 + random.nextInt(years));
                }
                boolean asked = random.nextInt(12) > 0;
                for (Objective one : rubric.objectives()) {
                    if (asked) {
                        rate(audit, one.id(), leanings.getOrDefault(one.id(), 0));
                    }
                }
                if (answered && random.nextInt(8) > 0) {
                    audit.answered(rubric.verdicts().get(random.nextInt(4)).id());
                }
                audits.add(audit.done());
            }
            return audits;
        }

        private void rate(AuditFixture audit, String objective, int leaning) {
            List<String> levels = rubric.scale().levels().stream().map(Rating::id).toList();
            int all = levels.size();
            int drawn =
                    switch (leaning) {
                        case 0 -> 0;
                        case 1 -> 1 + random.nextInt(all - 1);
                        case 2 -> random.nextInt(4) > 0 ? all + random.nextInt(3) : 0;
                        case 3 -> all + random.nextInt(3);
                        case 4 -> random.nextInt(3) > 0 ? 0 : random.nextInt(all);
                        case 5 -> random.nextInt(6) > 0 ? all - 1 : random.nextInt(all + 3);
                        default -> random.nextInt(random.nextBoolean() ? all : all + 3);
                    };
            if (drawn == all + 2) {
                return;
            }
            String rating =
                    drawn < all
                            ? levels.get(drawn)
                            : List.of(SpecialRating.values()).get(drawn - all).id();
            if (random.nextInt(12) == 0) {
                audit.unfounded(objective, rating);
            } else {
                audit.rated(objective, rating);
                if (random.nextInt(5) == 0) {
                    audit.success(objective);
                }
                if (drawn < all && random.nextInt(10) == 0) {
                    audit.reconstructed(objective);
                }
            }
        }
    }
}
