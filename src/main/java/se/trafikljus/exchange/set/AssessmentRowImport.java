package se.trafikljus.exchange.set;

import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditImport;
import se.trafikljus.exchange.set.AuditRowImport.Taken;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Shown;

/** Takes in assessments one by one, and keeps none. */
final class AssessmentRowImport {

    private final AuditRowImport audits;
    private final AuditImport intake;
    private final Actor actor;

    AssessmentRowImport(AuditRowImport audits, AuditImport intake, Actor actor) {
        this.audits = audits;
        this.intake = intake;
        this.actor = actor;
    }

    /** Takes a row of the assessments. */
    void take(Row row) {
        String id = row.required("audit");
        String objective = row.required("objective");
        Optional<Taken> audit = audits.find(id);
        if (audit.isEmpty() && audits.areAllKnown() && !id.isEmpty()) {
            row.fault("audit", Message.of("exchange.auditNotInSet", Shown.of(id)));
        }
        Optional<ReadRubric> rubric = audit.flatMap(Taken::rubric);
        if (rubric.isEmpty() || objective.isEmpty()) {
            checkWithoutRubric(row);
            return;
        }
        Optional<Integer> place = place(row, rubric.get(), objective);
        place.ifPresent(at -> refuseTwice(row, audit.get(), at, id));
        Optional<Rating> rating = rating(row, rubric.get());
        if (place.isEmpty()) {
            checkWithoutRubric(row);
            return;
        }
        take(row, id, audit.get(), rubric.get().objectives().get(place.get()), rating);
    }

    private static void checkWithoutRubric(Row row) {
        row.yes("success");
        row.person("scored_by");
        row.moment("scored_at");
    }

    private static Optional<Integer> place(Row row, ReadRubric rubric, String objective) {
        Optional<Integer> place = rubric.place(objective);
        if (place.isEmpty()) {
            row.fault(
                    "objective",
                    Message.of(
                            "audit.unknownObjective",
                            Shown.of(objective),
                            rubric.rubric().id(),
                            String.join(", ", rubric.objectives())));
        }
        return place;
    }

    private static void refuseTwice(Row row, Taken audit, int at, String id) {
        int earlier = audit.rated(at, row.number());
        if (earlier != 0) {
            row.fault(
                    "objective",
                    Message.of(
                            "exchange.cellTwice",
                            id,
                            row.word("objective"),
                            Integer.toString(earlier),
                            Integer.toString(row.number())));
        }
    }

    private static Optional<Rating> rating(Row row, ReadRubric rubric) {
        String word = row.word("rating");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rating> rating = rubric.rating(word);
        if (rating.isEmpty()) {
            row.fault("rating", rubric.unknownRating(word));
        }
        return rating;
    }

    private void take(Row row, String id, Taken audit, String objective, Optional<Rating> rating) {
        Assessment before =
                audit.isIn() && audit.replaces()
                        ? intake.before(id, objective).orElse(Assessment.unscored(objective))
                        : Assessment.unscored(objective);
        Assessment assessment =
                new Assessment(
                        objective,
                        rating,
                        row.text("finding", before.finding()),
                        row.text("rationale", before.rationale()),
                        row.text("as_formulated", before.asFormulated()),
                        row.text("source", before.source()),
                        row.text("quote", before.quote()),
                        row.has("success") ? row.yes("success") : before.success(),
                        row.text("remark", before.remark()),
                        scoredBy(row, audit, rating, before),
                        row.has("scored_at") ? row.moment("scored_at") : scoredAt(rating, before));
        if (!audit.isIn()) {
            return;
        }
        intake.faultOfScorer(id, assessment).ifPresent(fault -> row.fault("scored_by", fault));
        if (!row.isSound()) {
            return;
        }
        try {
            intake.add(id, assessment);
        } catch (Problem problem) {
            row.fault("rating", problem);
        }
    }

    /**
     * Who replaces a rating without saying whose it is has rated: otherwise the same person could
     * approve it.
     */
    private String scoredBy(Row row, Taken audit, Optional<Rating> rating, Assessment before) {
        if (row.has("scored_by")) {
            return row.person("scored_by");
        }
        boolean another = audit.replaces() && !rating.equals(before.rating());
        return another ? actor.name() : before.scoredBy();
    }

    private static String scoredAt(Optional<Rating> rating, Assessment before) {
        return rating.equals(before.rating()) ? before.scoredAt() : "";
    }
}
