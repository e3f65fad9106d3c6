package se.trafikljus.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;

/**
 * A workspace as it is after some weeks: several audits, some hundred changes, opened and closed
 * many times. A database that was just made hides what a grown one loses.
 */
record GrownWorkspace(Path home, State state) {

    /** A draft that can be approved: scored throughout, and founded. */
    static final String COMPLETE = "mark-kaa-2026";

    /** Drafts whose cells change. */
    static final List<String> DRAFTS =
            List.of(
                    "vara-kaa-2026",
                    "tibro-kaa-2026",
                    "habo-kaa-2026",
                    "kil-kaa-2026",
                    "orust-kaa-2026");

    static final List<String> OBJECTIVES =
            List.of(
                    "RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "INT2",
                    "INT3", "COL1");

    static final List<String> RATINGS = List.of("met", "partly_met", "not_met");

    private static final int OPENINGS = 14;
    private static final int CHANGES_IN_AN_OPENING = 30;
    private static final int LONGEST_TEXT = 2500;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz     ";

    static GrownWorkspace in(Path home, Random random) {
        try (TestHouse house = new TestHouse(home)) {
            start(house, COMPLETE);
            OBJECTIVES.forEach(objective -> score(house, COMPLETE, objective, random));
            Path sample = Path.of("sample-audits/kaa-2016-2017");
            house.get(AuditSets.class).take(TestHouse.ANNA, Upload.of(sample), ImportMode.ADD);
        }
        for (String draft : DRAFTS) {
            try (TestHouse house = new TestHouse(home)) {
                start(house, draft);
                OBJECTIVES.forEach(objective -> score(house, draft, objective, random));
            }
        }
        for (int i = DRAFTS.size() + 1; i < OPENINGS; i++) {
            try (TestHouse house = new TestHouse(home)) {
                for (int j = 0; j < CHANGES_IN_AN_OPENING; j++) {
                    score(house, any(DRAFTS, random), any(OBJECTIVES, random), random);
                }
            }
        }
        try (TestHouse house = new TestHouse(home)) {
            return new GrownWorkspace(home, State.of(house));
        }
    }

    /** Adds records to the trail: cells of an audit that change again and again. */
    static void grow(TestHouse house, String audit, int records, Random random) {
        for (int i = 0; i < records; i++) {
            score(house, audit, any(OBJECTIVES, random), random);
        }
    }

    static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Letters and blanks. */
    static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder("x");
        for (int left = random.nextInt(longest); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append('x').toString();
    }

    private static void start(TestHouse house, String id) {
        String municipality =
                id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1, id.indexOf('-'));
        NewAudit wanted =
                new NewAudit(
                        municipality,
                        "kaa",
                        List.of(),
                        "",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        "");
        house.get(Drafts.class).start(TestHouse.ANNA, wanted);
    }

    private static void score(TestHouse house, String audit, String objective, Random random) {
        var before = house.get(Audits.class).all().read(audit);
        Assessment wanted =
                before.assessment(objective)
                        .founded(text(random, LONGEST_TEXT), "M", "K", "", false)
                        .rated(Audits.rating(before.rubric(), any(RATINGS, random)), "", "");
        house.get(Scorings.class).save(TestHouse.ANNA, audit, CellChange.to(wanted));
    }

    /** Copies everything into an empty folder. */
    void copyTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, other.resolve(home.relativize(file).toString()));
            }
        }
    }
}
