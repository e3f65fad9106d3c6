package se.trafikljus.exchange.set;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Shown;
import se.trafikljus.rubric.VerdictWords;

/**
 * Makes an audit of its row. Where it replaces a draft, columns that the table does not have stay
 * as they were.
 */
final class AuditCells {

    private final Row row;
    private final Optional<Audit> before;

    AuditCells(Row row, Optional<Audit> before) {
        this.row = row;
        this.before = before;
    }

    /** The audit; empty where its row has any fault. */
    Optional<Audit> audit(String id, Optional<String> place, Optional<Rubric> rubric) {
        AuditStatus status = status();
        Optional<LocalDate> from = date("period_from", before.flatMap(Audit::periodFrom));
        Optional<LocalDate> to = date("period_to", before.flatMap(Audit::periodTo));
        Optional<LocalDate> reported = date("report_date", before.flatMap(Audit::reportDate));
        String approvedBy = person("approved_by", before.map(Audit::approvedBy));
        String approvedAt = moment("approved_at", before.map(Audit::approvedAt));
        String publishedAt = moment("published_at", before.map(Audit::publishedAt));
        List<String> bodies =
                row.has("body") ? row.several("body") : before.map(Audit::bodies).orElse(List.of());
        String follows = follows(id);
        Conduct conduct = conduct(rubric);
        refuseBackwards(from, to);
        if (status.locked() && approvedBy.isEmpty()) {
            row.fault("approved_by", Message.of("audit.approvedByNobody", id));
        }
        if (!row.isSound() || place.isEmpty() || rubric.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Audit(
                        id,
                        place.get(),
                        rubric.get().hash(),
                        status,
                        text("title", before.map(Audit::title)),
                        text("question", before.map(Audit::question)),
                        bodies,
                        from,
                        to,
                        reported,
                        text("auditor", before.map(Audit::auditor)),
                        text("dnr", before.map(Audit::dnr)),
                        approvedBy,
                        approvedAt,
                        publishedAt,
                        text("unfounded_reason", before.map(Audit::unfoundedReason)),
                        text("conclusion", before.map(Audit::conclusion)),
                        follows,
                        text("source", before.map(Audit::source)),
                        conduct));
    }

    private Conduct conduct(Optional<Rubric> rubric) {
        Conduct earlier = before.map(Audit::conduct).orElse(Conduct.NONE);
        Map<ConductField, String> said = new EnumMap<>(ConductField.class);
        for (ConductField field : ConductField.values()) {
            String column = field.id();
            if (row.has(column)) {
                said.put(field, said(field, column, rubric));
            }
        }
        return Conduct.of(field -> said.getOrDefault(field, earlier.text(field)));
    }

    /** What a cell says of a field; nothing where it has a fault, which is then told. */
    private String said(ConductField field, String column, Optional<Rubric> rubric) {
        try {
            return switch (field) {
                case ANSWER_BY -> row.date(column).map(LocalDate::toString).orElse("");
                case SIGNATURES -> Signature.text(Signature.list(row.word(column)));
                case VERDICT ->
                        rubric.isEmpty() ? "" : VerdictWords.id(rubric.get(), row.word(column));
                default -> row.text(column);
            };
        } catch (Problem problem) {
            row.fault(column, problem);
            return "";
        }
    }

    private AuditStatus status() {
        return row.oneOf(
                        "status",
                        AuditStatus::of,
                        Stream.of(AuditStatus.values()).map(AuditStatus::id).toList())
                .orElse(AuditStatus.DRAFT);
    }

    private String follows(String id) {
        String follows =
                row.has("follows") ? row.word("follows") : kept(before.map(Audit::follows));
        if (follows.equals(id)) {
            row.fault("follows", Message.of("exchange.followsItself", id));
        } else if (!follows.isEmpty() && !Audit.isId(follows)) {
            row.fault("follows", Message.of("exchange.malformedId", Shown.of(follows)));
        }
        return follows;
    }

    private void refuseBackwards(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            row.fault(
                    "period_to",
                    Message.of("audit.backwards", from.get().toString(), to.get().toString()));
        }
    }

    private Optional<LocalDate> date(String column, Optional<LocalDate> earlier) {
        return row.has(column) ? row.date(column) : earlier;
    }

    private String person(String column, Optional<String> earlier) {
        return row.has(column) ? row.person(column) : kept(earlier);
    }

    private String moment(String column, Optional<String> earlier) {
        return row.has(column) ? row.moment(column) : kept(earlier);
    }

    private String text(String column, Optional<String> earlier) {
        return row.text(column, kept(earlier));
    }

    private static String kept(Optional<String> earlier) {
        return earlier.orElse("");
    }
}
