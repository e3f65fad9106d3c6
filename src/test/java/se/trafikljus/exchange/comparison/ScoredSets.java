package se.trafikljus.exchange.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.SpecialRating;

/** Audits made up from a seed: any rubric, any rating, some cells unscored, some areas whole. */
public final class ScoredSets {

    private ScoredSets() {}

    public static List<ScoredAudit> of(Rubric rubric, int municipalities, long seed) {
        Random random = new Random(seed);
        List<Rating> ratings = new ArrayList<>(rubric.scale().levels());
        ratings.addAll(Arrays.asList(SpecialRating.values()));
        List<ScoredAudit> audits = new ArrayList<>();
        for (String name : names().subList(0, municipalities)) {
            AuditFixture audit = AuditFixture.auditOf(name, rubric);
            for (Objective objective : rubric.objectives()) {
                if (random.nextInt(8) > 0) {
                    int drawn = random.nextInt(random.nextBoolean() ? ratings.size() : 2);
                    audit.rated(objective.id(), ratings.get(drawn).id());
                }
            }
            audits.add(audit.done());
        }
        return audits;
    }

    private static List<String> names() {
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
}
