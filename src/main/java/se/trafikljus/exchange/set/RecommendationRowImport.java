package se.trafikljus.exchange.set;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.exchange.set.AuditRowImport.Taken;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.rubric.Shown;

/** Takes in recommendations. */
final class RecommendationRowImport {

    private final Recommendations recommendations;
    private final AuditRowImport audits;
    private final Actor actor;
    private final boolean replace;
    private final Map<String, Integer> rows = new HashMap<>();
    private int count;

    RecommendationRowImport(
            Recommendations recommendations, AuditRowImport audits, Actor actor, boolean replace) {
        this.recommendations = recommendations;
        this.audits = audits;
        this.actor = actor;
        this.replace = replace;
    }

    /** How many were new or changed. */
    int count() {
        return count;
    }

    /** Whether the set has it, but with a fault. */
    boolean isFaulty(String audit, int number) {
        return rows.containsKey(audit + " " + number)
                && recommendations.find(actor, audit, number).isEmpty();
    }

    /** Takes a row of the recommendations. */
    void take(Row row) {
        String id = row.required("audit");
        Optional<Integer> number = number(row);
        String text = row.text("recommendation");
        if (text.isBlank()) {
            row.fault("recommendation", Message.of("exchange.emptyCell"));
        }
        Optional<Taken> audit = audits.find(id);
        if (audit.isEmpty() && !id.isEmpty() && audits.areAllKnown()) {
            row.fault("audit", Message.of("exchange.auditNotInSet", Shown.of(id)));
        }
        String objective = row.word("objective");
        audit.flatMap(Taken::rubric).ifPresent(rubric -> checkObjective(row, rubric, objective));
        number.ifPresent(one -> refuseTwice(row, id, one));
        if (row.several("body").size() > 1) {
            row.fault("body", Message.of("exchange.oneBody"));
        }
        Optional<LocalDate> due = row.date("due");
        if (!row.isSound() || number.isEmpty() || !audit.map(Taken::isIn).orElse(false)) {
            return;
        }
        Optional<Recommendation> before =
                replace ? recommendations.find(actor, id, number.get()) : Optional.empty();
        Recommendation one =
                new Recommendation(
                        id,
                        number.get(),
                        text,
                        row.has("objective")
                                ? objective
                                : before.map(Recommendation::objective).orElse(""),
                        row.text("body", before.map(Recommendation::body).orElse("")),
                        row.has("due") ? due : before.flatMap(Recommendation::due),
                        row.text("priority", before.map(Recommendation::priority).orElse("")));
        if (audits.wasLocked(id) && !before.equals(Optional.of(one))) {
            row.fault("number", Message.of("exchange.lockedRecommendation", id));
            return;
        }
        try {
            count += recommendations.take(actor, one, replace) ? 1 : 0;
        } catch (Problem problem) {
            row.fault("number", problem);
        }
    }

    private static Optional<Integer> number(Row row) {
        return row.required("number").isEmpty()
                ? Optional.empty()
                : row.number("number", 1, Recommendation.GREATEST_NUMBER);
    }

    private static void checkObjective(Row row, ReadRubric rubric, String objective) {
        if (!objective.isEmpty() && rubric.place(objective).isEmpty()) {
            row.fault(
                    "objective",
                    Message.of(
                            "audit.unknownObjective",
                            Shown.of(objective),
                            rubric.rubric().id(),
                            String.join(", ", rubric.objectives())));
        }
    }

    private void refuseTwice(Row row, String audit, int number) {
        Integer earlier = rows.putIfAbsent(audit + " " + number, row.number());
        if (earlier != null) {
            row.fault(
                    "number",
                    Message.of(
                            "exchange.numberTwice",
                            Shown.of(audit),
                            Integer.toString(number),
                            Integer.toString(earlier)));
        }
    }
}
