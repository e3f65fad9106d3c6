package se.trafikljus.exchange.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementImport;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.StepHistory;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Shown;

/** Takes in improvement areas, the notes about them, and the steps taken with them. */
final class ImprovementRowImport {

    private final ImprovementImport improvements;
    private final AuditRowImport audits;
    private final RecommendationRowImport recommendations;
    private final Places places;
    private final Actor actor;
    private final boolean replace;
    private final Map<String, Integer> rowOfImprovement = new HashMap<>();
    private final Map<String, List<TakenStep>> steps = new LinkedHashMap<>();
    private final Map<String, Row> lastStep = new HashMap<>();
    private final Set<String> isIn = new HashSet<>();
    private final Set<String> isNew = new HashSet<>();
    private int improved;
    private int noted;

    ImprovementRowImport(
            ImprovementImport improvements,
            AuditRowImport audits,
            RecommendationRowImport recommendations,
            Places places,
            Actor actor,
            boolean replace) {
        this.improvements = improvements;
        this.audits = audits;
        this.recommendations = recommendations;
        this.places = places;
        this.actor = actor;
        this.replace = replace;
    }

    /** How many improvement areas were new or changed. */
    int improved() {
        return improved;
    }

    /** How many notes were new. */
    int noted() {
        return noted;
    }

    /** Whether the set has a row for it, sound or not. */
    boolean isKnown(String id) {
        return rowOfImprovement.containsKey(id);
    }

    /** Whether it was taken, with what stands of it in the set until now. */
    boolean isIn(String id) {
        return isIn.contains(id);
    }

    /** Whether it was not there before. */
    boolean isNew(String id) {
        return isNew.contains(id);
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
                place.flatMap(where -> cells(row, id).area(id, where.code()));
        if (area.isEmpty() || restsOnAFault(area.get())) {
            return;
        }
        try {
            boolean wasThere = improvements.find(actor, id).isPresent();
            improved += improvements.take(actor, area.get(), replace) ? 1 : 0;
            isIn.add(id);
            if (!wasThere) {
                isNew.add(id);
            }
        } catch (Problem problem) {
            row.fault("id", problem);
        }
    }

    private ImprovementCells cells(Row row, String id) {
        return new ImprovementCells(
                row, replace && row.isSound() ? improvements.find(actor, id) : Optional.empty());
    }

    /** Whether what it refers to is refused itself, so that nothing more need be said. */
    private boolean restsOnAFault(ImprovementArea area) {
        String audit = area.audit();
        boolean auditIsFaulty =
                audits.find(audit).map(one -> !one.isIn()).orElse(!audits.areAllKnown());
        return !audit.isEmpty()
                && (auditIsFaulty
                        || area.recommendation()
                                .map(number -> recommendations.isFaulty(audit, number))
                                .orElse(false));
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

    /** Takes a row of the steps, which stand in the order in which they were taken. */
    void takeStep(Row row) {
        String id = row.required("improvement");
        row.required("step");
        row.required("date");
        Optional<Step> step = row.oneOf("step", Step::of, Step.ids());
        Optional<LocalDate> date = row.date("date");
        Optional<LocalDate> due = row.date("due");
        String by = row.person("by");
        if (!id.isEmpty() && !rowOfImprovement.containsKey(id)) {
            row.fault("improvement", Message.of("exchange.improvementNotInSet", Shown.of(id)));
        }
        if (!row.isSound() || date.isEmpty() || step.isEmpty() || !isIn.contains(id)) {
            return;
        }
        List<TakenStep> taken = steps.computeIfAbsent(id, any -> new ArrayList<>());
        StepHistory course = new StepHistory(taken);
        Optional<Message> order = course.faultOfOrder(step.get());
        Optional<Message> day = course.faultOfDay(step.get(), date.get(), improvements.today());
        TakenStep one = new TakenStep(id, step.get(), date.get(), due, by);
        Optional<Message> person =
                improvements.isTaken(one, taken.size() + 1)
                        ? course.faultOfPerson(step.get(), by)
                        : course.faultOfPerson(step.get(), by, actor.name());
        order.ifPresent(fault -> row.fault("step", fault));
        day.ifPresent(fault -> row.fault("date", fault));
        person.ifPresent(fault -> row.fault("by", fault));
        if (!row.isSound()) {
            // What follows would be measured against a step that is wrong itself.
            isIn.remove(id);
            return;
        }
        taken.add(one);
        lastStep.put(id, row);
        try {
            improvements.step(actor, one, taken.size());
        } catch (Problem problem) {
            row.fault("step", problem);
        }
    }

    /** Refuses steps that do not end where their improvement area stands. */
    void checkEnds() {
        steps.forEach(
                (id, taken) -> {
                    Row last = lastStep.get(id);
                    if (last != null && isIn.contains(id)) {
                        improvements
                                .find(actor, id)
                                .flatMap(area -> new StepHistory(taken).faultOfEnd(area.status()))
                                .ifPresent(fault -> last.fault("step", fault));
                    }
                });
    }
}
