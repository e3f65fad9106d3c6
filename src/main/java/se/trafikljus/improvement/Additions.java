package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.BodyName;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;

/** Makes an improvement area of its grounds and of what was wished. */
@Component
class Additions {

    private static final int LONGEST_START = 100;
    private static final int LONGEST_OF_A_TITLE = 40;

    private final Audits audits;
    private final Municipalities municipalities;
    private final Recommendations recommendations;

    Additions(Audits audits, Municipalities municipalities, Recommendations recommendations) {
        this.audits = audits;
        this.municipalities = municipalities;
        this.recommendations = recommendations;
    }

    /** An improvement area whose id may be taken. */
    ImprovementArea of(Grounds grounds, ImprovementPatch wishes) {
        wishes.body().ifPresent(Fields::refuseSeveral);
        if (grounds instanceof Grounds.OfRecommendation one) {
            return of(one, wishes);
        }
        return grounds instanceof Grounds.OfCell one
                ? of(one, wishes)
                : of((Grounds.OfOwnReport) grounds, wishes);
    }

    private ImprovementArea of(Grounds.OfRecommendation grounds, ImprovementPatch wishes) {
        Audit audit = audits.all().get(grounds.audit());
        Recommendation one =
                recommendations
                        .find(audit.id(), grounds.number())
                        .orElseThrow(() -> unknown(audit, grounds.number()));
        return area(
                audit.id() + "-r" + one.number(),
                audit.place(),
                wishes.title().orElse(one.text().strip().replaceAll("\\s+", " ")),
                body(audit, wishes, one.body()),
                audit.id(),
                Optional.of(one.number()),
                Origin.RECOMMENDATION,
                one.objective().isBlank() ? List.of() : List.of(one.objective()),
                wishes.due().or(one::due),
                wishes.priority().orElse(one.priority()));
    }

    private Problem unknown(Audit audit, int number) {
        List<String> numbers =
                recommendations.of(audit.id()).stream()
                        .map(one -> Integer.toString(one.number()))
                        .toList();
        return numbers.isEmpty()
                ? Problem.missing("improvement.noRecommendations", audit.id())
                        .remedy(Action.RECOMMEND, audit.id())
                        .remedy(Action.START_FROM_OBJECTIVE)
                : Problem.missing(
                        "improvement.noSuchRecommendation",
                        audit.id(),
                        Integer.toString(number),
                        String.join(", ", numbers));
    }

    private ImprovementArea of(Grounds.OfCell grounds, ImprovementPatch wishes) {
        ScoredAudit scored = audits.all().read(grounds.audit());
        Audit audit = scored.audit();
        Objective objective = Audits.objective(scored.rubric(), grounds.objective());
        refuseUnlessWeak(scored, objective);
        return area(
                audit.id() + "-" + Audits.plain(objective.id()),
                audit.place(),
                wishes.title().orElseGet(() -> AskedWording.of(objective).in(grounds.language())),
                body(audit, wishes, ""),
                audit.id(),
                Optional.empty(),
                Origin.CELL,
                List.of(objective.id()),
                wishes.due(),
                wishes.priority().orElse(""));
    }

    private static void refuseUnlessWeak(ScoredAudit scored, Objective objective) {
        Assessment one = scored.assessment(objective.id());
        if (one.rating().isEmpty()) {
            throw Problem.conflict("improvement.unscoredCell", scored.audit().id(), objective.id())
                    .remedy(Action.SCORE_CELL, scored.audit().id(), objective.id());
        }
        boolean weak =
                one.rating()
                        .filter(rating -> rating.counts())
                        .filter(rating -> !rating.equals(scored.rubric().scale().best()))
                        .isPresent();
        if (!weak) {
            throw Problem.conflict(
                            "improvement.noWeakCell",
                            scored.audit().id(),
                            objective.id(),
                            one.rating().get().label())
                    .remedy(Action.RECOMMEND, scored.audit().id());
        }
    }

    private ImprovementArea of(Grounds.OfOwnReport grounds, ImprovementPatch wishes) {
        Municipality place = municipalities.get(grounds.municipality());
        String title = wishes.title().orElse("");
        return area(
                Audits.plain(place.name())
                        + "-"
                        + shortened(Audits.plain(title), LONGEST_OF_A_TITLE),
                place.code(),
                title,
                wishes.body().orElse("").strip(),
                "",
                Optional.empty(),
                Origin.OWN_REPORT,
                List.of(),
                wishes.due(),
                wishes.priority().orElse(""));
    }

    /** The same as wished; what is not told stays as it was. */
    ImprovementArea with(ImprovementArea before, ImprovementPatch wishes) {
        wishes.body().ifPresent(Fields::refuseSeveral);
        Optional<Audit> audit = audits.all().find(before.audit());
        return before.wished(
                wishes.title().map(String::strip).orElse(before.title()),
                wishes.body()
                        .map(named -> audit.map(one -> asListed(one, named)).orElse(named.strip()))
                        .orElse(before.body()),
                wishes.due().or(before::due),
                wishes.priority().orElse(before.priority()));
    }

    /** As the audit writes it, whatever the case; as it is where the audit does not list it. */
    private static String asListed(Audit audit, String named) {
        return audit.bodies().stream()
                .filter(one -> BodyName.areSame(one, named))
                .findFirst()
                .orElse(named.strip());
    }

    /** The one wished for, else the recommendation's, else the audit's only one. */
    private static String body(Audit audit, ImprovementPatch wishes, String recommended) {
        String named = wishes.body().orElse(recommended).strip();
        if (!named.isEmpty()) {
            return asListed(audit, named);
        }
        if (audit.bodies().size() > 1) {
            throw Problem.because(
                            "improvement.whichBody", audit.id(), String.join(", ", audit.bodies()))
                    .remedy(Action.GIVE_BODY);
        }
        return String.join("", audit.bodies());
    }

    private static ImprovementArea area(
            String id,
            String place,
            String title,
            String body,
            String audit,
            Optional<Integer> recommendation,
            Origin origin,
            List<String> objectives,
            Optional<LocalDate> due,
            String priority) {
        return new ImprovementArea(
                shortened(id, LONGEST_START),
                place,
                title,
                body,
                audit,
                recommendation,
                Optional.of(origin),
                objectives,
                ImprovementStatus.ADDED,
                due,
                priority,
                Optional.empty(),
                "",
                "",
                "",
                ImprovementArea.Plan.NONE,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Leaves room for a number, and for the id in the trail's subject. */
    private static String shortened(String id, int longest) {
        return id.length() <= longest ? id : id.substring(0, longest).replaceAll("-[^-]*$", "");
    }
}
