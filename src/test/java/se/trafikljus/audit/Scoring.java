package se.trafikljus.audit;

import se.trafikljus.Actor;
import se.trafikljus.TestHouse;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;

/** Audits that tests start and score. */
final class Scoring {

    static final String VARA = "vara-kaa-2026";

    private final TestHouse house;
    private final Audits audits;
    private final Scorings scorings;

    Scoring(TestHouse house) {
        this.house = house;
        this.audits = house.get(Audits.class);
        this.scorings = house.get(Scorings.class);
    }

    Rubric kaa() {
        return house.get(Rubrics.class).find("kaa");
    }

    Rating rating(String word) {
        return Audits.rating(kaa(), word);
    }

    String started(String municipality) {
        return house.started(municipality);
    }

    /** A draft that Anna scored yellow throughout, with what it rests on. */
    String scored(String municipality) {
        String audit = started(municipality);
        kaa().objectives().stream()
                .map(Objective::id)
                .forEach(objective -> rate(TestHouse.ANNA, audit, objective, "gul", "M", "K"));
        return audit;
    }

    void rate(
            Actor actor,
            String audit,
            String objective,
            String word,
            String rationale,
            String source) {
        Assessment before = audits.all().read(audit).assessment(objective);
        scorings.save(
                actor,
                audit,
                CellChange.to(
                        before.founded("", rationale, source, "", false)
                                .rated(rating(word), "", "")));
    }
}
