package se.trafikljus.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.exchange.TakenAudits.Taken;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Verification;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Shown;

/** Takes in recommendations, improvement areas and the notes about them. */
final class TakenImprovements {

    private static final int WHOLE = 100;

    private final Recommendations recommendations;
    private final Improvements improvements;
    private final TakenAudits audits;
    private final Places places;
    private final Actor actor;
    private final boolean replace;
    private final Map<String, Integer> rowOfRecommendation = new HashMap<>();
    private final Map<String, Integer> rowOfImprovement = new HashMap<>();
    private final Set<String> isIn = new HashSet<>();
    private int recommended;
    private int improved;
    private int noted;

    TakenImprovements(
            Recommendations recommendations,
            Improvements improvements,
            TakenAudits audits,
            Places places,
            Actor actor,
            boolean replace) {
        this.recommendations = recommendations;
        this.improvements = improvements;
        this.audits = audits;
        this.places = places;
        this.actor = actor;
        this.replace = replace;
    }

    int recommended() {
        return recommended;
    }

    int improved() {
        return improved;
    }

    int noted() {
        return noted;
    }

    /** Takes a row of the recommendations. */
    void takeRecommendation(Row row) {
        String id = row.required("audit");
        Optional<Integer> number = number(row);
        String text = row.text("recommendation");
        if (text.isBlank()) {
            row.fault("recommendation", Message.of("exchange.emptyCell"));
        }
        Optional<Taken> audit = audits.find(id);
        if (audit.isEmpty() && !id.isEmpty()) {
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
                replace ? recommendations.find(id, number.get()) : Optional.empty();
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
            recommended += recommendations.take(actor, one, replace) ? 1 : 0;
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
        Integer earlier = rowOfRecommendation.putIfAbsent(audit + " " + number, row.number());
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

    /** Takes a row of the improvement areas. */
    void takeImprovement(Row row) {
        String id = row.required("id");
        if (!id.isEmpty() && !ImprovementArea.isId(id)) {
            row.fault("id", Message.of("exchange.malformedId", Shown.of(id)));
        }
        Integer earlier = rowOfImprovement.putIfAbsent(id, row.number());
        if (earlier != null && !id.isEmpty()) {
            row.fault(
                    "id",
                    Message.of(
                            "exchange.improvementTwice", Shown.of(id), Integer.toString(earlier)));
        }
        row.required("title");
        Optional<Municipality> place = places.of(row);
        Optional<ImprovementArea> area =
                place.flatMap(where -> new ImprovementCells(row).area(id, where.code()));
        if (area.isEmpty()) {
            return;
        }
        try {
            improved += improvements.take(actor, area.get(), replace) ? 1 : 0;
            isIn.add(id);
        } catch (Problem problem) {
            row.fault("id", problem);
        }
    }

    /** Takes a row of the notes. */
    void takeNote(Row row) {
        String id = row.required("improvement");
        row.required("date");
        row.required("text");
        Optional<LocalDate> date = row.date("date");
        String by = row.person("by");
        if (!id.isEmpty() && !rowOfImprovement.containsKey(id)) {
            row.fault("improvement", Message.of("exchange.improvementNotInSet", Shown.of(id)));
        }
        if (!row.isSound() || date.isEmpty() || !isIn.contains(id)) {
            return;
        }
        try {
            Note note = new Note(id, date.get(), row.text("text"), by);
            noted += improvements.note(actor, note, replace) ? 1 : 0;
        } catch (Problem problem) {
            row.fault("text", problem);
        }
    }

    /** Makes an improvement area of its row. */
    private final class ImprovementCells {

        private final Row row;

        ImprovementCells(Row row) {
            this.row = row;
        }

        /** The improvement area; empty where its row has any fault. */
        Optional<ImprovementArea> area(String id, String place) {
            Optional<ImprovementArea> before =
                    replace && row.isSound() ? improvements.find(id) : Optional.empty();
            Optional<Integer> recommendation =
                    kept(
                            "recommendation",
                            row.number("recommendation", 1, Recommendation.GREATEST_NUMBER),
                            before.flatMap(ImprovementArea::recommendation));
            Optional<Origin> origin =
                    kept(
                            "origin",
                            row.oneOf("origin", Origin::of, Origin.ids()),
                            before.flatMap(ImprovementArea::origin));
            Optional<ImprovementStatus> status =
                    kept(
                            "status",
                            row.oneOf("status", ImprovementStatus::of, ImprovementStatus.ids()),
                            before.map(ImprovementArea::status));
            Optional<Response> response =
                    kept(
                            "response",
                            row.oneOf("response", Response::of, Response.ids()),
                            before.flatMap(ImprovementArea::response));
            Optional<Verification> verified =
                    kept(
                            "verified",
                            row.oneOf("verified", Verification::of, Verification.ids()),
                            before.flatMap(ImprovementArea::verified));
            Optional<Integer> doneShare =
                    kept(
                            "done_share",
                            row.number("done_share", 0, WHOLE),
                            before.flatMap(ImprovementArea::doneShare));
            Optional<LocalDate> due =
                    kept("due", row.date("due"), before.flatMap(ImprovementArea::due));
            List<String> objectives =
                    row.has("objectives")
                            ? row.several("objectives")
                            : before.map(ImprovementArea::objectives).orElse(List.of());
            String audit =
                    row.has("audit") ? audit() : before.map(ImprovementArea::audit).orElse("");
            if (!row.isSound()) {
                return Optional.empty();
            }
            return Optional.of(
                    new ImprovementArea(
                            id,
                            place,
                            row.text("title"),
                            text("body", before.map(ImprovementArea::body)),
                            audit,
                            recommendation,
                            origin,
                            objectives,
                            status.orElse(ImprovementStatus.ADDED),
                            due,
                            text("priority", before.map(ImprovementArea::priority)),
                            response,
                            text("response_text", before.map(ImprovementArea::responseText)),
                            text("decision", before.map(ImprovementArea::decision)),
                            text("dnr", before.map(ImprovementArea::dnr)),
                            plan(before.map(ImprovementArea::plan)),
                            doneShare,
                            verified,
                            text("source", before.map(ImprovementArea::source))));
        }

        private String audit() {
            String audit = row.word("audit");
            if (!audit.isEmpty() && !Audit.isId(audit)) {
                row.fault("audit", Message.of("exchange.malformedId", Shown.of(audit)));
            }
            return audit;
        }

        private ImprovementArea.Plan plan(Optional<ImprovementArea.Plan> before) {
            return new ImprovementArea.Plan(
                    text("resources", before.map(ImprovementArea.Plan::resources)),
                    text("activities", before.map(ImprovementArea.Plan::activities)),
                    text("outputs", before.map(ImprovementArea.Plan::outputs)),
                    text("short_term", before.map(ImprovementArea.Plan::shortTerm)),
                    text("long_term", before.map(ImprovementArea.Plan::longTerm)),
                    text("indicators", before.map(ImprovementArea.Plan::indicators)));
        }

        private String text(String column, Optional<String> before) {
            return row.text(column, before.orElse(""));
        }

        private <T> Optional<T> kept(String column, Optional<T> now, Optional<T> before) {
            return row.has(column) ? now : before;
        }
    }
}
