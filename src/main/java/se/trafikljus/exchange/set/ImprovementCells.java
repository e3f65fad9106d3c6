package se.trafikljus.exchange.set;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.audit.Audit;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Verification;
import se.trafikljus.rubric.Shown;

/**
 * Makes an improvement area of its row. Where it replaces another, columns that the table does not
 * have stay as they were.
 */
final class ImprovementCells {

    private static final int WHOLE = 100;

    private final Row row;
    private final Optional<ImprovementArea> before;

    ImprovementCells(Row row, Optional<ImprovementArea> before) {
        this.row = row;
        this.before = before;
    }

    /** The improvement area; empty where its row has any fault. */
    Optional<ImprovementArea> area(String id, String place) {
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
        String audit = row.has("audit") ? audit() : before.map(ImprovementArea::audit).orElse("");
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
